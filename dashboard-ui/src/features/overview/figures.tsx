import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { EmptyMessage, ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { nameMoment, nameRange } from "../../shared/format/dates";
import { FiguresSkeleton } from "./figures-skeleton";
import { KpiRow } from "./kpi-row";
import { type Overview, type OverviewPlan, overviewQuery } from "./overview-query";
import { RankingCard } from "./ranking-card";
import { text } from "./text";
import { TrendCard } from "./trend-card";
import { toggleFilter, type ViewState } from "./view-state";

type FiguresProps = {
  source: DataSource;
  view: ViewState;
  plan: OverviewPlan;
  onChange: (change: Partial<ViewState>) => void;
};

export function Figures({ source, view, plan, onChange }: FiguresProps) {
  const overview = useQuery(overviewQuery(plan, source.version));
  if (overview.isPending) return <FiguresSkeleton />;
  // A failed change of view must not leave the old figures standing under the new dates.
  if (overview.isError && (!overview.data || overview.isPlaceholderData)) {
    return (
      <Surface>
        <ErrorMessage
          title={text("figuresFailed")}
          error={overview.error}
          onRetry={() => void overview.refetch()}
        />
      </Surface>
    );
  }
  return (
    <Box sx={{ position: "relative" }} aria-busy={overview.isPlaceholderData}>
      {overview.isPlaceholderData ? (
        <LinearProgress
          aria-label={text("updating")}
          sx={{ position: "absolute", insetInline: 0, top: -16, height: 2 }}
        />
      ) : null}
      {overview.isRefetchError ? (
        <StaleNote since={overview.dataUpdatedAt} onRetry={() => void overview.refetch()} />
      ) : null}
      <Box sx={{ opacity: overview.isPlaceholderData ? 0.6 : 1, transition: "opacity 150ms" }}>
        {isEmpty(overview.data) ? (
          <NoMatch plan={plan} onReset={() => onChange({ range: { preset: "all" }, filters: [] })} />
        ) : (
          <Cards overview={overview.data} source={source} view={view} plan={plan} onChange={onChange} />
        )}
      </Box>
    </Box>
  );
}

function Cards({ overview, source, view, plan, onChange }: FiguresProps & { overview: Overview }) {
  const period = nameRange(overview.kpis.period);
  const comparison = plan.compared && overview.kpis.comparison ? nameRange(overview.kpis.comparison) : null;
  const results = [overview.first, overview.second, overview.third];
  return (
    <Box sx={{ display: "grid", gap: { xs: 2, lg: 3 } }}>
      <KpiRow overview={overview} source={source} filters={view.filters} />
      {overview.series ? (
        <TrendCard
          series={overview.series}
          range={overview.kpis.period}
          comparison={comparison}
          granularity={view.granularity}
          onGranularity={(granularity) => onChange({ granularity })}
        />
      ) : null}
      <Box
        sx={{
          display: "grid",
          gap: { xs: 2, lg: 3 },
          gridTemplateColumns: {
            xs: "minmax(0, 1fr)",
            md: `repeat(${Math.max(1, Math.min(plan.rankings.length, 3))}, minmax(0, 1fr))`,
          },
        }}
      >
        {plan.rankings.map((dimension, index) => {
          const ranking = results[index];
          return ranking ? (
            <RankingCard
              key={dimension.name}
              dimension={dimension}
              ranking={ranking}
              period={period}
              comparison={comparison}
              selected={view.filters.find((filter) => filter.dimension === dimension.name)?.values ?? []}
              onToggle={(value) => onChange({ filters: toggleFilter(view.filters, dimension.name, value) })}
            />
          ) : null;
        })}
      </Box>
    </Box>
  );
}

function StaleNote({ since, onRetry }: { since: number; onRetry: () => void }) {
  return (
    <Surface
      role="status"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, px: 2, py: 1, mb: 2 }}
    >
      <Box sx={{ color: "caution", flex: 1 }}>
        {text("stale", { moment: nameMoment(new Date(since).toISOString()) })}
      </Box>
      <Button size="small" onClick={onRetry}>
        {text("retry")}
      </Button>
    </Surface>
  );
}

function NoMatch({ plan, onReset }: { plan: OverviewPlan; onReset: () => void }) {
  return (
    <Surface>
      <EmptyMessage
        icon={<SearchX size={32} strokeWidth={1.5} />}
        title={text("emptyTitle")}
        action={
          <Button variant="contained" onClick={onReset}>
            {text("emptyAction")}
          </Button>
        }
      >
        {plan.range ? text("emptyBody", { period: nameRange(plan.range) }) : null}
      </EmptyMessage>
    </Surface>
  );
}

/** No points and no ranked values: the selection holds no rows at all. */
function isEmpty({ series, first }: Overview): boolean {
  const noPoints = !series || series.points.every((point) => point.values.every((value) => value === null));
  return noPoints && (series !== undefined || first !== undefined) && (first?.rows.length ?? 0) === 0;
}
