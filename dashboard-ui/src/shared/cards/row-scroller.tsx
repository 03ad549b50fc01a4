import type { ReactNode, RefObject, UIEventHandler } from "react";
import styles from "./row-scroller.module.css";

type RowScrollerProps = {
  label: string;
  /** At most, in pixels. */
  height: number;
  place?: RefObject<HTMLDivElement | null>;
  onScroll: UIEventHandler<HTMLDivElement>;
  children: ReactNode;
};

/** Holds a table of which only the rows in sight are drawn. */
export function RowScroller({ label, height, place, onScroll, children }: RowScrollerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form
    <div
      ref={place}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it
      tabIndex={0}
      data-scroller
      role="group"
      aria-label={label}
      className={styles.scroller}
      style={{ maxHeight: height }}
      onScroll={onScroll}
    >
      {children}
    </div>
  );
}

/** Stands for the rows that are out of sight. */
export function Gap({ height }: { height: number }) {
  return height > 0 ? (
    <tr data-gap="" aria-hidden>
      <td style={{ height }} />
    </tr>
  ) : null;
}
