import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAskedFirst } from "../../shared/cards/ask";
import { Below } from "../../shared/cards/below";
import { CardGrid } from "../../shared/cards/card-grid";
import type { CardsProps } from "../../shared/cards/card-props";
import { HeatmapCard } from "../../shared/cards/heatmap-card";
import { KpiRow } from "../../shared/cards/kpi-row";
import { MixCard, MoversCard } from "../../shared/cards/later";
import {
  changesQuestions,
  firstQuestions,
  hasChanges,
  mixQuestion,
  mostHeat,
  type Question,
  rankingQuestion,
  topQuestion,
} from "../../shared/cards/questions";
import { RankingCard } from "../../shared/cards/ranking-card";
import { TrendCard } from "../../shared/cards/trend-card";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { dimensionOf, dimensionsOf, rankable } from "../../shared/figures/dimensions";
import { kpisQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { drawnMeasures } from "../../shared/figures/sparks";
import { useSeries } from "../../shared/figures/use-series";
import { AnalyticsPage } from "../../shared/view/analytics-page";
import { overviewKpis } from "./overview-kpis";
import { text } from "./text";

export function OverviewPage() {
  return (
    <AnalyticsPage
      title={text("title")}
      kpis={overviewKpis}
      cards={(props) => <OverviewCards {...props} />}
    />
  );
}

function OverviewCards({ scope, onChange }: CardsProps) {
  const { source, main } = scope;
  useAskedFirst(useMemo(() => questionsOf(scope), [scope]));
  const summary = useQuery(kpisQuery(scope));
  // One answer draws the trend and the sparklines.
  const series = useSeries(scope, drawnMeasures(scope, overviewKpis));
  const { ranked, mix, rows, columns } = dimensionsIn(source);
  return (
    <CardGrid>
      <KpiRow scope={scope} fields={overviewKpis} query={summary} series={series.data} onChange={onChange} />
      {main === null ? null : (
        <Below>
          <TrendCard scope={scope} query={series} measure={main} onChange={onChange} />
          <CardGrid columns={3}>
            {ranked.map((dimension) => (
              <RankingCard key={dimension.name} scope={scope} dimension={dimension} onChange={onChange} />
            ))}
          </CardGrid>
          <Below>
            <CardGrid columns={2}>
              {ranked[0] && hasChanges(scope) ? (
                <MoversCard scope={scope} measure={main} dimension={ranked[0]} onChange={onChange} />
              ) : null}
              {mix ? <MixCard scope={scope} measure={main} dimension={mix} onChange={onChange} /> : null}
            </CardGrid>
            {rows && columns ? (
              <HeatmapCard
                scope={scope}
                measure={main}
                rows={rows}
                columns={columns}
                title={text("heatmap", { rows: rows.label, columns: columns.label })}
                onChange={onChange}
              />
            ) : null}
          </Below>
        </Below>
      )}
    </CardGrid>
  );
}

function questionsOf(scope: Scope): Question[] {
  const { main: measure } = scope;
  const first = firstQuestions(scope, overviewKpis);
  if (measure === null) return first;
  const { ranked, mix, rows, columns } = dimensionsIn(scope.source);
  const [dimension] = ranked;
  return [
    ...first,
    ...ranked.map((each) => rankingQuestion({ scope, measure, dimension: each })),
    ...(dimension ? changesQuestions({ scope, measure, dimension }) : []),
    ...(mix ? [mixQuestion({ scope, measure, dimension: mix })] : []),
    ...(rows && columns
      ? [
          topQuestion({ scope, measure, dimension: rows }, mostHeat.rows),
          topQuestion({ scope, measure, dimension: columns }, mostHeat.columns),
        ]
      : []),
  ];
}

/** By what the page shows the sales. */
function dimensionsIn(source: DataSource) {
  const all = rankable(source);
  const [rows, columns] = heatOf(all, dimensionsOf(source, "branch", "region", "country", "city"));
  const mix = dimensionOf(source, "channel", "paymentMethod", "customerSegment", "category", "region");
  return { ranked: all.slice(0, 3), mix, rows, columns };
}

/** What is sold by where it is sold; the first two dimensions where no place is known. */
function heatOf<Dimension>(ranked: Dimension[], places: Dimension[]): (Dimension | undefined)[] {
  const columns = places[0] ?? ranked[1];
  return [ranked.find((each) => each !== columns), columns];
}
