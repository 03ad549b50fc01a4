import { useQuery } from "@tanstack/react-query";
import { VisuallyHidden } from "../components/visually-hidden";
import { attainmentQuery } from "../figures/attainment";
import { type KpiField, kpis } from "../figures/kpis";
import type { Scope } from "../figures/scope";
import { formatExact, type Unit } from "../format/numbers";
import styles from "./kpi-target.module.css";
import { text } from "./target-text";

type KpiTargetProps = { scope: Scope; field: KpiField; unit: Unit };

/** How much of its target a figure has reached: a line to the eye, a sentence to a screen reader. */
export function KpiTarget({ scope, field, unit }: KpiTargetProps) {
  const { data } = useQuery(attainmentQuery(scope, { measure: kpis[field].measure }));
  const row = data?.rows[0];
  if (!row || row.attainment === null || row.attainment === undefined) return null;
  const attainment = formatExact(Math.round(row.attainment), { kind: "percent" });
  return (
    <div className={styles.target}>
      <div className={styles.track} aria-hidden>
        <div className={styles.reached} style={{ width: `${Math.max(0, Math.min(100, row.attainment))}%` }} />
      </div>
      <span className={styles.words}>{text(row.prorated ? "ofShare" : "ofTarget", { attainment })}</span>
      <VisuallyHidden>
        {text("target", { amount: formatExact(row.target ?? 0, unit), period: row.period ?? "" })}
      </VisuallyHidden>
    </div>
  );
}
