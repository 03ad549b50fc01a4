import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { VisuallyHidden } from "../components/visually-hidden";
import { attainmentQuery } from "../figures/attainment";
import { type KpiField, kpis } from "../figures/kpis";
import type { Scope } from "../figures/scope";
import { formatExact, type Unit } from "../format/numbers";
import { text } from "./target-text";

type KpiTargetProps = { scope: Scope; field: KpiField; unit: Unit };

/** How much of its target a figure has reached: a line to the eye, a sentence to a screen reader. */
export function KpiTarget({ scope, field, unit }: KpiTargetProps) {
  const { data } = useQuery(attainmentQuery(scope, { measure: kpis[field].measure }));
  const row = data?.rows[0];
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
