import type { ChangeText } from "../format/change";
import styles from "./change-chip.module.css";

const arrows = { up: "▲", down: "▼", none: "" } as const;
const opposite = { up: "down", down: "up", none: "none" } as const;

/** A change, told by sign and arrow first and by colour second. */
export function ChangeChip({ change, lessIsBetter = false }: { change: ChangeText; lessIsBetter?: boolean }) {
  const { direction } = change;
  return (
    <span className={styles.change} data-tone={lessIsBetter ? opposite[direction] : direction}>
      {arrows[direction] ? (
        <span className={styles.arrow} aria-hidden>
          {arrows[direction]}
        </span>
      ) : null}
      {change.text}
    </span>
  );
}
