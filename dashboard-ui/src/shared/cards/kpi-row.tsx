import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { UseQueryResult } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { LateSkeleton } from "../components/late-skeleton";
import { EmptyMessage, ErrorMessage } from "../components/state-messages";
import { Surface } from "../components/surface";
import { isPartial } from "../figures/buckets";
import { type KpiField, kpis, kpiUnit, sortByAvailability } from "../figures/kpis";
import type { KpiSummary, Series } from "../figures/queries";
import type { Scope } from "../figures/scope";
import { type ChangeText, describeChange } from "../format/change";
import { nameRange } from "../format/dates";
import type { ViewState } from "../view/view-state";
import { KpiCard, kpiCardHeight } from "./kpi-card";
import { type Fact, scopeFacts } from "./scope-facts";
import { text } from "./text";

/** The last cards are wider where they do not fill their row. */
const grid = (cards: number) => {
  const columns = columnsFor(cards);
  const last = cards % columns || columns;
  return {
    display: "grid",
    gap: { xs: 1.5, sm: 2, lg: 3 },
    gridTemplateColumns: {
      xs: "repeat(2, minmax(0, 1fr))",
      md: `repeat(${columns * last}, minmax(0, 1fr))`,
    },
    "& > *": { gridColumn: { md: `span ${last}` } },
    [`& > :nth-last-of-type(-n+${last})`]: { gridColumn: { md: `span ${columns}` } },
  };
};

type KpiRowProps = {
  scope: Scope;
  fields: readonly KpiField[];
  query: UseQueryResult<KpiSummary>;
  /** Draws the sparklines as far as it has their measures. */
  series: Series | undefined;
  onChange: (change: Partial<ViewState>) => void;
};

/** The key figures that the data can fill, and one line for each reason why others are missing. */
export function KpiRow({ scope, fields, query, series, onChange }: KpiRowProps) {
  const summary = query.isError && query.isPlaceholderData ? undefined : query.data;
  if (!summary) {
    return query.isError ? (
      <Surface>
        <ErrorMessage
          title={text("figuresFailed")}
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      </Surface>
    ) : (
      <KpiRowSkeleton cards={fields.length} compared={scope.comparison !== null} />
    );
  }
  const { shown, missing } = sortByAvailability(fields, summary);
  const comparison = summary.comparison ? nameRange(summary.comparison) : null;
  return (
    <Box
      aria-busy={query.isPlaceholderData}
      sx={{
        display: "grid",
        gap: 2,
        opacity: query.isPlaceholderData ? 0.6 : 1,
        transition: "opacity 150ms",
      }}
    >
      <Box data-columns="kpi" sx={grid(shown.length)}>
        {shown.map((field) => (
          <KpiCard
            key={field}
            label={text(field)}
            value={summary[field] ?? null}
            unit={kpiUnit(field, summary.currency ?? scope.source.currency ?? null)}
            change={changeOf(summary, field, comparison)}
            comparedWith={comparison}
            spark={sparkOf(series, summary, field)}
            about={factsOf(field, scope)}
            scope={scope}
            lessIsBetter={lessIsBetter.includes(field)}
            target={hasTarget(scope, field) ? field : null}
          />
        ))}
      </Box>
      {summary.totalTransactions === 0 ? (
        <Surface>
          <EmptyMessage
            icon={<SearchX size={32} strokeWidth={1.5} />}
            title={text("emptyTitle")}
            action={
              <Button variant="contained" onClick={() => onChange({ range: { preset: "all" }, filters: [] })}>
                {text("emptyAction")}
              </Button>
            }
          >
            {text("emptyBody", { period: nameRange(summary.period) })}
          </EmptyMessage>
        </Surface>
      ) : null}
      {missing.length > 0 ? <NotShown missing={missing} /> : null}
    </Box>
  );
}

const lessIsBetter: KpiField[] = ["totalCost", "returnsValue"];

export function KpiRowSkeleton({ cards, compared = false }: { cards: number; compared?: boolean }) {
  return (
    <Box sx={grid(cards)} aria-hidden>
      {Array.from({ length: cards }, (_, card) => `card ${card}`).map((card) => (
        <Surface
          key={card}
          sx={{
            p: 2,
            minHeight: compared ? kpiCardHeight.compared : kpiCardHeight.alone,
            display: "grid",
            alignContent: "space-between",
          }}
        >
          <LateSkeleton height={16} width="45%" />
          <LateSkeleton height={28} width="65%" />
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

function hasTarget({ source }: Scope, field: KpiField): boolean {
  return source.targetMeasures.some((measure) => measure === field || measure === kpis[field].measure);
}

/** What stands behind a figure, for those who ask. */
function factsOf(field: KpiField, scope: Scope): Fact[] {
  const formula = scope.source.measures.find((measure) => measure.name === kpis[field].measure)?.formula;
  return [...(formula ? [[text("formula"), formula] satisfies Fact] : []), ...scopeFacts(scope)];
}

function changeOf(summary: KpiSummary, field: KpiField, comparison: string | null): ChangeText | null {
  const change = summary.change.find((each) => each.kpi === field);
  if (!change || comparison === null) return null;
  const { absolute = null, percent = null } = change;
  return describeChange({ absolute, percent }, kpiUnit(field, null), comparison);
}

/** Only whole buckets: a week that has just begun would look like a collapse. */
function sparkOf(series: Series | undefined, { period }: KpiSummary, field: KpiField): (number | null)[] {
  const index = series?.measures.findIndex((measure) => measure.name === kpis[field].measure) ?? -1;
  if (!series || index < 0) return [];
  return series.points
    .filter((point) => !isPartial(point.time, series.granularity, period))
    .map((point) => point.values[index] ?? null);
}

/** No card alone in its row where that can be helped. */
function columnsFor(cards: number): number {
  return cards === 3 || cards === 5 || cards === 6 ? 3 : Math.min(cards, 4);
}
