import { VisuallyHidden } from "../components/visually-hidden";
import styles from "./data-table.module.css";
import { printCell, type Table } from "./table";

/** A chart's figures as a table: names at the start, figures right-aligned. */
export function DataTable({ caption, table }: { caption: string; table: Table }) {
  const { columns, rows, note } = table;
  return (
    <>
      {/* What scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: no form */}
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it
        tabIndex={0}
        data-scroller
        role="group"
        aria-label={caption}
        className={styles.scroller}
      >
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              {columns.map(({ label, unit }) => (
                <th key={label} scope="col" className={unit && "figure"}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={keyOf(cells)}>
                {columns.map(({ label, unit }, index) => (
                  <td key={label} className={unit && "figure"}>
                    {printCell(cells[index] ?? null, unit)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note ? <p className={styles.note}>{note}</p> : null}
    </>
  );
}

/** The names in a row tell it from the others; its figures may be equal. */
function keyOf(cells: Table["rows"][number]): string {
  return JSON.stringify(cells.filter((cell) => typeof cell !== "number"));
}
