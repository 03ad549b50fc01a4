import { ArrowDown, ArrowUp } from "lucide-react";
import type { OrderInput } from "../../shared/api/generated/graphql";
import type { Figures } from "./row-figures";
import styles from "./transactions.module.css";

type RowsHeadProps = {
  columns: string[];
  figures: Figures;
  sorting: OrderInput | null;
  onSort: (sorting: OrderInput) => void;
};

/** The names of the columns, each of which sorts. */
export function RowsHead({ columns, figures, sorting, onSort }: RowsHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((name) => {
          const direction = sorting?.by === name ? sorting.direction : null;
          return (
            <th
              key={name}
              scope="col"
              className={figures.has(name) ? styles.figure : undefined}
              aria-sort={direction === null ? "none" : direction === "ASC" ? "ascending" : "descending"}
            >
              <button
                type="button"
                title={name}
                className={styles.sort}
                onClick={() => onSort({ by: name, direction: direction === "DESC" ? "ASC" : "DESC" })}
              >
                <span>{name}</span>
                {direction === "ASC" ? <ArrowUp size={14} aria-hidden /> : null}
                {direction === "DESC" ? <ArrowDown size={14} aria-hidden /> : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
