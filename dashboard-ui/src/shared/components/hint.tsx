import type { ReactNode } from "react";
import styles from "./hint.module.css";

/** What says more on hover and on focus; screen readers read the child instead. */
export function Hint({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    // Must be reachable by keyboard, too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the hint is shown on focus
    <span className={styles.place} tabIndex={0}>
      {children}
      <span className={styles.hint} role="tooltip" aria-hidden>
        {hint}
      </span>
    </span>
  );
}
