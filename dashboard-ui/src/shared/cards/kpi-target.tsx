import { VisuallyHidden } from "../components/visually-hidden";
import type { Reached } from "../figures/attainment";
import { formatExact, type Unit } from "../format/numbers";
import styles from "./kpi-target.module.css";
import { text } from "./target-text";

/** How much of its target a figure has reached: a line to the eye, a sentence to a screen reader. */
export function KpiTarget({ reached, unit }: { reached: Reached; unit: Unit }) {
  const attainment = formatExact(Math.round(reached.attainment), { kind: "percent" });
  return (
    <div className={styles.target}>
      <div className={styles.track} aria-hidden>
        <div
          className={styles.reached}
          style={{ width: `${Math.max(0, Math.min(100, reached.attainment))}%` }}
        />
      </div>
      <span className={styles.words}>{text(reached.prorated ? "ofShare" : "ofTarget", { attainment })}</span>
      <VisuallyHidden>
        {text("target", { amount: formatExact(reached.target ?? 0, unit), period: reached.period ?? "" })}
      </VisuallyHidden>
    </div>
  );
}
