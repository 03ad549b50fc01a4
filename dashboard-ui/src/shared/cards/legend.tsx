import styles from "./legend.module.css";

type Entry = { name: string; line: "solid" | "dashed"; color?: string };

/** What the lines of a chart are, above it; `ends` are lines that a wide chart names at their ends. */
export function Legend({ entries, ends = false }: { entries: Entry[]; ends?: boolean }) {
  return (
    <div className={styles.place}>
      <div className={styles.legend} data-ends={ends ? "" : undefined}>
        {entries.map(({ name, line, color }) => (
          <span key={name} className={styles.entry}>
            <span className={styles.line} data-line={line} style={{ borderColor: color }} aria-hidden />
            <span className={styles.name} title={name}>
              {name}
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}
