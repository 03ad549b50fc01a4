import type { ChangeText } from "../format/change";
import styles from "./bar-list.module.css";
import { ChangeChip } from "./change-chip";

type BarRow = {
  key: string;
  name: string;
  amount: number;
  figure: string;
  change: ChangeText | null;
  pressed: boolean;
  muted: boolean;
  hint: string;
};

/** So many have room to be larger. */
const few = 4;

/** Amounts as bars that start at zero; the largest fills the width. Each is a button. */
export function BarList({ rows, onPick }: { rows: BarRow[]; onPick: (key: string) => void }) {
  const largest = Math.max(...rows.map((each) => Math.abs(each.amount)));
  return (
    <ol className={styles.list} data-few={rows.length <= few ? "" : undefined}>
      {rows.map((row) => (
        <li key={row.key}>
          <Bar
            row={row}
            share={largest === 0 ? 0 : Math.abs(row.amount) / largest}
            onClick={() => onPick(row.key)}
          />
        </li>
      ))}
    </ol>
  );
}

function Bar({ row, share, onClick }: { row: BarRow; share: number; onClick: () => void }) {
  return (
    <button
      type="button"
      className={styles.bar}
      aria-pressed={row.pressed}
      data-muted={row.muted ? "" : undefined}
      title={row.hint}
      onClick={onClick}
    >
      <span dir="auto" className={styles.name}>
        {row.name}
      </span>
      <span className={styles.figures}>
        {row.change ? (
          <span className={styles.change}>
            <ChangeChip change={row.change} />
          </span>
        ) : null}
        <span className={styles.figure}>{row.figure}</span>
      </span>
      <span className={styles.track} aria-hidden>
        <span
          className={styles.share}
          data-negative={row.amount < 0 ? "" : undefined}
          style={{ width: `${share * 100}%` }}
        />
      </span>
    </button>
  );
}
