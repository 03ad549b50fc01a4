import { queryOptions, useQuery } from "@tanstack/react-query";
import { executeTogether } from "../api/batch";
import { TargetAttainmentDocument } from "../api/generated/graphql";
import { VisuallyHidden } from "../components/visually-hidden";
import { type KpiField, kpis } from "../figures/kpis";
import { versionsOf } from "../figures/queries";
import type { Scope } from "../figures/scope";
import { formatExact, type Unit } from "../format/numbers";
import styles from "./kpi-target.module.css";
import { text } from "./target-text";

type KpiTargetProps = { scope: Scope; field: KpiField; unit: Unit };

/** How much of its target a figure has reached: a line to the eye, a sentence to a screen reader. */
export function KpiTarget({ scope, field, unit }: KpiTargetProps) {
  const { data: row } = useQuery(attainmentQuery(scope, kpis[field].measure));
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

function attainmentQuery(scope: Scope, measure: string) {
  const variables = { dataSource: scope.source.name, measure, range: scope.range, filters: scope.filters };
  return queryOptions({
    queryKey: ["targetAttainment", variables, ...versionsOf(scope)],
    queryFn: async ({ signal }) => {
      const answer = await executeTogether(TargetAttainmentDocument, variables, signal);
      return answer.targetAttainment.rows[0] ?? null;
    },
  });
}
