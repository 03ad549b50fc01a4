import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAskedFirst } from "../../shared/cards/ask";
import { Below } from "../../shared/cards/below";
import { CardGrid } from "../../shared/cards/card-grid";
import type { CardsProps } from "../../shared/cards/card-props";
import { KpiRow } from "../../shared/cards/kpi-row";
import { MeasureTableCard, MoversCard } from "../../shared/cards/later";
import { MissingCard } from "../../shared/cards/missing-card";
import { nounOf } from "../../shared/cards/noun-text";
import {
  changesQuestions,
  firstQuestions,
  hasChanges,
  type Question,
  rankingQuestion,
  tableQuestions,
} from "../../shared/cards/questions";
import { RankingCard } from "../../shared/cards/ranking-card";
import { TrendCard } from "../../shared/cards/trend-card";
import { Late } from "../../shared/components/late";
import type { Dimension } from "../../shared/figures/dimensions";
import { rankable } from "../../shared/figures/dimensions";
import type { KpiField } from "../../shared/figures/kpis";
import { hasMeasure, whyMissing } from "../../shared/figures/measures";
import { kpisQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { drawnMeasures } from "../../shared/figures/sparks";
import { useSeries } from "../../shared/figures/use-series";
import { lazyThemed } from "../../shared/theme/lazy-themed";
import { AnalyticsPage } from "../../shared/view/analytics-page";
import { text } from "./text";
import { WaterfallCard } from "./waterfall-card";

const DiscountCard = lazyThemed(async () => (await import("./discount-card")).DiscountCard);

const fields: readonly KpiField[] = ["totalRevenue", "totalCost", "totalProfit", "profitMargin"];

export function ProfitabilityPage() {
  return (
    <AnalyticsPage
      title={text("title")}
      kpis={fields}
      cards={(props) =>
        hasMeasure(props.scope.source, "profit") ? (
          <ProfitCards {...props} />
        ) : (
          <MissingCard
            title={text("noProfitTitle")}
            reason={whyMissing(props.scope.source, "profit") ?? text("noProfit")}
          />
        )
      }
    />
  );
}

function ProfitCards({ scope, onChange }: CardsProps) {
  useAskedFirst(useMemo(() => questionsOf(scope), [scope]));
  const summary = useQuery(kpisQuery(scope));
  const series = useSeries(scope, drawnMeasures(scope, fields));
  const [first, second] = rankable(scope.source);
  const margin = hasMeasure(scope.source, "profitMargin");
  return (
    <CardGrid>
      <KpiRow scope={scope} fields={fields} query={summary} series={series.data} onChange={onChange} />
      <CardGrid columns={2}>
        <TrendCard
          scope={scope}
          query={series}
          measure={margin ? "profitMargin" : "profit"}
          onChange={onChange}
        />
        <WaterfallCard scope={scope} query={summary} />
      </CardGrid>
      <Below>
        <Late height={340}>
          <DiscountCard scope={scope} />
        </Late>
        <CardGrid columns={3}>
          {[first, second].map((dimension) =>
            dimension ? (
              <RankingCard
                key={dimension.name}
                scope={scope}
                dimension={dimension}
                measure="profit"
                title={earnersTitle(dimension)}
                onChange={onChange}
              />
            ) : null,
          )}
          {first && hasChanges(scope) ? (
            <MoversCard scope={scope} measure="profit" dimension={first} onChange={onChange} />
          ) : null}
        </CardGrid>
        {first ? (
          <MeasureTableCard
            key={first.name}
            scope={scope}
            title={text("table", { dimension: first.label })}
            dimension={first}
            measures={tableMeasures}
            onChange={onChange}
          />
        ) : null}
      </Below>
    </CardGrid>
  );
}

const tableMeasures = ["profit", "profitMargin", "revenue", "cost", "units"];

function questionsOf(scope: Scope): Question[] {
  const [first, second] = rankable(scope.source);
  const ranked = [first, second].flatMap((dimension) => dimension ?? []);
  return [
    ...firstQuestions(scope, fields),
    ...ranked.map((dimension) => rankingQuestion({ scope, measure: "profit", dimension })),
    ...(first
      ? [
          ...changesQuestions({ scope, measure: "profit", dimension: first }),
          ...tableQuestions({ scope, dimension: first, measures: tableMeasures }),
        ]
      : []),
  ];
}

function earnersTitle(dimension: Dimension): string {
  const noun = nounOf(dimension);
  return noun ? text("byNoun", { noun }) : text("byDimension", { dimension: dimension.label });
}
