import { Children, type ReactNode } from "react";
import styles from "./card-grid.module.css";

/** Cards below and beside each other; beside only where there is room. */
export function CardGrid({ columns: most = 1, children }: { columns?: 1 | 2 | 3; children: ReactNode }) {
  // Where a card is left out the others take its place.
  const cards = Children.toArray(children).length;
  if (cards === 0) return null;
  const columns = Math.min(most, cards);
  return (
    <div data-columns={columns} className={styles.grid}>
      {children}
    </div>
  );
}
