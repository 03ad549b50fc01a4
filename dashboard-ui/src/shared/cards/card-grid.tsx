import { Children, type ReactNode } from "react";
import styles from "./card-grid.module.css";

/** Cards below and beside each other; beside only where there is room. */
export function CardGrid({ columns: most = 1, children }: { columns?: 1 | 2 | 3; children: ReactNode }) {
  // Where a card is left out the others take its place.
  const columns = Math.max(1, Math.min(most, Children.toArray(children).length));
  return (
    <div data-columns={columns} className={styles.grid}>
      {children}
    </div>
  );
}
