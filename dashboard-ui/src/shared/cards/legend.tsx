import styles from "./legend.module.css";

type Entry = { name: string; line: "solid" | "dashed"; color?: string };

/** What the lines of a chart are, above it. */
export function Legend({ entries }: { entries: Entry[] }) {
  return (
    <div className={styles.legend}>
      {entries.map(({ name, line, color }) => (
        <span key={name} className={styles.entry}>
          <span className={styles.line} data-line={line} style={{ borderColor: color }} aria-hidden />
          {name}
        </span>
      ))}
    </div>
  );
}
