import type { ReactNode } from "react";
import styles from "./card-grid.module.css";

/** Cards below and beside each other; beside only where there is room. */
export function CardGrid({ columns = 1, children }: { columns?: 1 | 2 | 3; children: ReactNode }) {
  return (
    <div data-columns={columns} className={styles.grid}>
      {children}
    </div>
  );
}
