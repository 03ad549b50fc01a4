import { useQuery } from "@tanstack/react-query";
import { CardGrid } from "../../shared/cards/card-grid";
import { KpiRow } from "../../shared/cards/kpi-row";
import { RankingCard } from "../../shared/cards/ranking-card";
import { TrendCard } from "../../shared/cards/trend-card";
import { rankable } from "../../shared/figures/dimensions";
import { kpis } from "../../shared/figures/kpis";
import { hasMeasure } from "../../shared/figures/measures";
import { kpisQuery, seriesQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { AnalyticsPage, type CardsProps } from "../../shared/view/analytics-page";
import { FiguresSkeleton } from "./figures-skeleton";
import { overviewKpis } from "./overview-kpis";
import { text } from "./text";

export function OverviewPage() {
  return (
    <AnalyticsPage
      title={text("title")}
      skeleton={<FiguresSkeleton />}
      cards={(props) => <OverviewCards {...props} />}
    />
  );
}

function OverviewCards({ scope, onChange }: CardsProps) {
  const summary = useQuery(kpisQuery(scope));
  // One answer draws the trend and the sparklines.
  const series = useQuery(seriesQuery(scope, { measures: drawnMeasures(scope) }));
  return (
    <CardGrid>
      <KpiRow scope={scope} fields={overviewKpis} query={summary} series={series.data} onChange={onChange} />
      {scope.main === null ? null : (
        <TrendCard scope={scope} query={series} measure={scope.main} onChange={onChange} />
      )}
      <CardGrid columns={3}>
        {rankable(scope.source)
          .slice(0, 3)
          .map((dimension) => (
            <RankingCard key={dimension.name} scope={scope} dimension={dimension} onChange={onChange} />
          ))}
      </CardGrid>
    </CardGrid>
  );
}

function drawnMeasures({ source, main }: Scope): string[] {
  const wanted = [main, ...overviewKpis.map((field) => kpis[field].measure)];
  return [...new Set(wanted.filter((name): name is string => name !== null && hasMeasure(source, name)))];
}
