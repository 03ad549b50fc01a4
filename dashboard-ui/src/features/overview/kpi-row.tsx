import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { LateSkeleton } from "../../shared/components/late-skeleton";
import { Surface } from "../../shared/components/surface";
import { type DataSource, nameOf } from "../../shared/data-sources/data-sources";
import { type ChangeText, describeChange } from "../../shared/format/change";
import { nameMoment, nameRange } from "../../shared/format/dates";
import { formatCount } from "../../shared/format/numbers";
import { isPartial } from "./buckets";
import { describeFilter } from "./describe-filter";
import { KpiCard, kpiCardHeight } from "./kpi-card";
import { type Kpi, type KpiSummary, kpis, sortByAvailability, unitOf } from "./kpis";
import type { Overview } from "./overview-query";
import { text } from "./text";
import type { Filter } from "./view-state";

const grid = (cards: number) => ({
  display: "grid",
  gap: { xs: 1.5, sm: 2, lg: 3 },
  gridTemplateColumns: {
    xs: "repeat(2, minmax(0, 1fr))",
    md: `repeat(${columnsFor(cards)}, minmax(0, 1fr))`,
  },
});

type KpiRowProps = { overview: Overview; source: DataSource; filters: Filter[] };

export function KpiRow({ overview, source, filters }: KpiRowProps) {
  const summary = overview.kpis;
  const { shown, missing } = sortByAvailability(summary);
  const comparison = summary.comparison ? nameRange(summary.comparison) : null;
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <Box sx={grid(shown.length)}>
        {shown.map((kpi) => (
          <KpiCard
            key={kpi.field}
            label={text(kpi.field)}
            value={summary[kpi.field] ?? null}
            unit={unitOf(kpi, summary.currency ?? source.currency ?? null)}
            change={changeOf(summary, kpi, comparison)}
            comparedWith={comparison}
            spark={sparkOf(overview, kpi)}
            about={factsOf(kpi, overview.kpis, source, filters)}
          />
        ))}
      </Box>
      {missing.length > 0 ? <NotShown missing={missing} /> : null}
    </Box>
  );
}

export function KpiRowSkeleton() {
  return (
    <Box sx={grid(kpis.length)} aria-hidden>
      {kpis.map((kpi) => (
        <Surface
          key={kpi.field}
          sx={{ p: 2, minHeight: kpiCardHeight, display: "grid", alignContent: "space-between" }}
        >
          <LateSkeleton height={16} width="45%" />
          <LateSkeleton height={28} width="65%" />
          <LateSkeleton height={24} width="80%" />
        </Surface>
      ))}
    </Box>
  );
}

/** What the file does not tell, and why, instead of cards full of zeros. */
function NotShown({ missing }: { missing: ReturnType<typeof sortByAvailability>["missing"] }) {
  return (
    <Box
      component="aside"
      aria-label={text("notShown")}
      sx={{ fontSize: 12, color: "text.secondary", display: "grid", gap: 0.5 }}
    >
      {missing.map(({ reason, fields }) => (
        <Typography key={reason} variant="caption" component="p">
          <Box component="span" sx={{ color: "text.primary", fontWeight: 600 }}>
            {fields.map((field) => text(field)).join(", ")}
          </Box>
          {" — "}
          {reason}
        </Typography>
      ))}
    </Box>
  );
}

/** What stands behind a figure, for those who ask. */
function factsOf(kpi: Kpi, summary: KpiSummary, source: DataSource, filters: Filter[]): [string, string][] {
  const formula = source.measures.find((measure) => measure.name === kpi.measure)?.formula;
  const facts: [string, string | null][] = [
    [text("formula"), formula ?? null],
    [text("period"), nameRange(summary.period)],
    [text("comparedWith"), summary.comparison ? nameRange(summary.comparison) : null],
    [
      text("filters"),
      filters.map((filter) => describeFilter(filter, source)).join(" · ") || text("noFilters"),
    ],
    [text("dataSource"), nameOf(source)],
    [text("rowsInSource"), formatCount(source.rows)],
    [text("loaded"), source.updatedAt ? nameMoment(source.updatedAt) : null],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function changeOf(summary: KpiSummary, kpi: Kpi, comparison: string | null): ChangeText | null {
  const change = summary.change.find((each) => each.kpi === kpi.field);
  if (!change || comparison === null) return null;
  const { absolute = null, percent = null } = change;
  return describeChange({ absolute, percent }, unitOf(kpi, null), comparison);
}

/** Only whole buckets: a week that has just begun would look like a collapse. */
function sparkOf({ series, kpis: { period } }: Overview, kpi: Kpi): (number | null)[] {
  const index = series?.measures.findIndex((measure) => measure.name === kpi.measure) ?? -1;
  if (!series || index < 0) return [];
  return series.points
    .filter((point) => !isPartial(point.time, series.granularity, period))
    .map((point) => point.values[index] ?? null);
}

/** No card alone in its row where that can be helped. */
function columnsFor(cards: number): number {
  return cards === 3 || cards === 5 || cards === 6 ? 3 : Math.min(cards, 4);
}
