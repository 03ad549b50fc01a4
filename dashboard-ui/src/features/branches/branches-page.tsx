import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAskedFirst } from "../../shared/cards/ask";
import { Below } from "../../shared/cards/below";
import { CardGrid } from "../../shared/cards/card-grid";
import type { CardsProps } from "../../shared/cards/card-props";
import { KpiRow } from "../../shared/cards/kpi-row";
import { MeasureTableCard, MoversCard } from "../../shared/cards/later";
import { MissingCard } from "../../shared/cards/missing-card";
import { titleNoun } from "../../shared/cards/noun-text";
import {
  changesQuestions,
  firstQuestions,
  hasChanges,
  type Question,
  rankingQuestion,
  tableQuestions,
} from "../../shared/cards/questions";
import { RankingCard } from "../../shared/cards/ranking-card";
import { Late } from "../../shared/components/late";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { type Dimension, dimensionOf } from "../../shared/figures/dimensions";
import type { KpiField } from "../../shared/figures/kpis";
import { kpisQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { drawnMeasures } from "../../shared/figures/sparks";
import { useSeries } from "../../shared/figures/use-series";
import { lazyThemed } from "../../shared/theme/lazy-themed";
import { AnalyticsPage } from "../../shared/view/analytics-page";
import { LinesCard, linesQuestion } from "./lines-card";
import { mappable } from "./map/mappable";
import { NoMap } from "./no-map";
import { text } from "./text";

const HeatmapCard = lazyThemed(async () => (await import("../../shared/cards/heatmap-card")).HeatmapCard);
const TimeHeatmapCard = lazyThemed(async () => (await import("./time-heatmap-card")).TimeHeatmapCard);
const MapCard = lazyThemed(async () => (await import("./map/map-card")).MapCard);

const fields: readonly KpiField[] = [
  "uniqueBranches",
  "totalRevenue",
  "totalTransactions",
  "averageTransaction",
];

export function BranchesPage() {
  return <AnalyticsPage title={text("title")} kpis={fields} cards={(props) => <BranchCards {...props} />} />;
}

function BranchCards(props: CardsProps) {
  const { scope, onChange } = props;
  useAskedFirst(useMemo(() => questionsOf(scope), [scope]));
  const summary = useQuery(kpisQuery(scope));
  const series = useSeries(scope, drawnMeasures(scope, fields));
  const place = placeIn(scope.source);
  return (
    <CardGrid>
      <KpiRow scope={scope} fields={fields} query={summary} series={series.data} onChange={onChange} />
      {place && scope.main !== null ? (
        <Answers {...props} place={place} measure={scope.main} />
      ) : (
        <MissingCard title={text("noBranchTitle")} reason={text("noBranch")} />
      )}
    </CardGrid>
  );
}

function placeIn(source: DataSource): Dimension | null {
  return dimensionOf(source, "branch", "region", "country", "city");
}

const tableMeasures = (measure: string) => [
  measure,
  "transactions",
  "averageTransaction",
  "units",
  "uniqueCustomers",
  "profitMargin",
];

function questionsOf(scope: Scope): Question[] {
  const { source, main: measure } = scope;
  const first = firstQuestions(scope, fields);
  const dimension = placeIn(source);
  if (!dimension || measure === null) return first;
  return [
    ...first,
    linesQuestion({ scope, measure, dimension }),
    rankingQuestion({ scope, measure, dimension }),
    ...changesQuestions({ scope, measure, dimension }),
    ...tableQuestions({ scope, dimension, measures: tableMeasures(measure) }),
  ];
}

type AnswersProps = CardsProps & { place: Dimension; measure: string };

function Answers({ scope, onChange, place, measure }: AnswersProps) {
  const mapped = mappable(scope.source);
  const region = dimensionOf(scope.source, "region", "city");
  const goods = dimensionOf(scope.source, "product", "productLine", "category", "brand");
  return (
    <>
      <LinesCard scope={scope} measure={measure} dimension={place} />
      <CardGrid columns={2}>
        <RankingCard scope={scope} dimension={place} onChange={onChange} />
        {hasChanges(scope) ? (
          <MoversCard scope={scope} measure={measure} dimension={place} onChange={onChange} />
        ) : null}
      </CardGrid>
      <Below>
        {mapped ? (
          <Late height={560}>
            <MapCard scope={scope} measure={measure} {...mapped} onChange={onChange} />
          </Late>
        ) : region ? (
          <NoMap dimension={region} />
        ) : null}
        <Late height={420}>
          <TimeHeatmapCard scope={scope} measure={measure} dimension={place} />
        </Late>
        {goods ? (
          <Late height={460}>
            <HeatmapCard
              scope={scope}
              measure={measure}
              rows={goods}
              columns={place}
              title={text("heatmap", { rows: goods.label, columns: place.label })}
              onChange={onChange}
            />
          </Late>
        ) : null}
        <MeasureTableCard
          key={place.name}
          scope={scope}
          title={text("table", { dimension: titleNoun(place) })}
          dimension={place}
          measures={tableMeasures(measure)}
          onChange={onChange}
        />
      </Below>
    </>
  );
}
