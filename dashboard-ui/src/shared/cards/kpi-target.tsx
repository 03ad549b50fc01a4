import Box from "@mui/material/Box";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { executeTogether } from "../api/batch";
import { TargetAttainmentDocument } from "../api/generated/graphql";
import { VisuallyHidden } from "../components/visually-hidden";
import { type KpiField, kpis } from "../figures/kpis";
import { versionsOf } from "../figures/queries";
import type { Scope } from "../figures/scope";
import { formatExact, type Unit } from "../format/numbers";
import { text } from "./target-text";

type KpiTargetProps = { scope: Scope; field: KpiField; unit: Unit };

/** How much of its target a figure has reached: a line to the eye, a sentence to a screen reader. */
export function KpiTarget({ scope, field, unit }: KpiTargetProps) {
  const { data: row } = useQuery(attainmentQuery(scope, kpis[field].measure));
  if (!row || row.attainment === null || row.attainment === undefined) return null;
  const attainment = formatExact(Math.round(row.attainment), { kind: "percent" });
  return (
    <Box sx={{ fontSize: 12, lineHeight: 1.5, mt: 0.5, mb: 0.5 }}>
      <Box aria-hidden sx={{ height: 4, borderRadius: 2, backgroundColor: "subtle", overflow: "hidden" }}>
        <Box
          sx={{
            height: 1,
            width: `${Math.max(0, Math.min(100, row.attainment))}%`,
            backgroundColor: "primary.main",
          }}
        />
      </Box>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {text(row.prorated ? "ofShare" : "ofTarget", { attainment })}
      </Box>
      <VisuallyHidden>
        {text("target", { amount: formatExact(row.target ?? 0, unit), period: row.period ?? "" })}
      </VisuallyHidden>
    </Box>
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
