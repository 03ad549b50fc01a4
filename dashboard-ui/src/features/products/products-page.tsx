import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAskedFirst } from "../../shared/cards/ask";
import { Below } from "../../shared/cards/below";
import { CardGrid } from "../../shared/cards/card-grid";
import type { CardsProps } from "../../shared/cards/card-props";
import { KpiRow } from "../../shared/cards/kpi-row";
import { MeasureTableCard, MoversCard } from "../../shared/cards/later";
import { MissingCard } from "../../shared/cards/missing-card";
import {
  changesQuestions,
  firstQuestions,
  hasChanges,
  type Question,
  rankingQuestion,
  tableQuestions,
} from "../../shared/cards/questions";
import { RankingCard } from "../../shared/cards/ranking-card";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { type Dimension, dimensionOf, dimensionsOf } from "../../shared/figures/dimensions";
import type { KpiField } from "../../shared/figures/kpis";
import { hasMeasure, whyMissing } from "../../shared/figures/measures";
import { kpisQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { drawnMeasures } from "../../shared/figures/sparks";
import { useSeries } from "../../shared/figures/use-series";
import { AnalyticsPage } from "../../shared/view/analytics-page";
import { DrillCard, drillQuestions } from "./drill-card";
import { MatrixCard, matrixQuestion } from "./matrix-card";
import { ParetoCard, paretoQuestion } from "./pareto-card";
import { text } from "./text";

const fields: readonly KpiField[] = ["uniqueProducts", "totalRevenue", "unitsSold", "profitMargin"];

export function ProductsPage() {
  return <AnalyticsPage title={text("title")} kpis={fields} cards={(props) => <ProductCards {...props} />} />;
}

function ProductCards(props: CardsProps) {
  const { scope, onChange } = props;
  useAskedFirst(useMemo(() => questionsOf(scope), [scope]));
  const summary = useQuery(kpisQuery(scope));
  const series = useSeries(scope, drawnMeasures(scope, fields));
  const product = productIn(scope.source);
  return (
    <CardGrid>
      <KpiRow scope={scope} fields={fields} query={summary} series={series.data} onChange={onChange} />
      {product && scope.main !== null ? (
        <Answers {...props} product={product} measure={scope.main} />
      ) : (
        <MissingCard title={text("noProductTitle")} reason={text("noProduct")} />
      )}
    </CardGrid>
  );
}

function productIn(source: DataSource): Dimension | null {
  return dimensionOf(source, "product", "productLine", "category", "brand");
}

/** From the coarsest to the finest. */
function levelsIn(source: DataSource, product: Dimension): Dimension[] {
  const levels = dimensionsOf(source, "category", "productLine", "brand", "product");
  return levels.length > 0 ? levels : [product];
}

const tableMeasures = (measure: string) => [
  measure,
  "units",
  "transactions",
  "averageTransaction",
  "profit",
  "profitMargin",
];

function questionsOf(scope: Scope): Question[] {
  const { source, main: measure } = scope;
  const first = firstQuestions(scope, fields);
  const product = productIn(source);
  if (!product || measure === null) return first;
  return [
    ...first,
    ...drillQuestions({ scope, measure, levels: levelsIn(source, product) }),
    ...changesQuestions({ scope, measure, dimension: product }),
    paretoQuestion({ scope, measure, dimension: product }),
    ...(hasMeasure(source, "profitMargin")
      ? [matrixQuestion({ scope, dimension: product, x: measure, y: "profitMargin" })]
      : []),
    ...tableQuestions({ scope, dimension: product, measures: tableMeasures(measure) }),
    ...(hasMeasure(source, "returnsValue")
      ? [rankingQuestion({ scope, dimension: product, measure: "returnsValue" })]
      : []),
  ];
}

type AnswersProps = CardsProps & { product: Dimension; measure: string };

function Answers({ scope, onChange, product, measure }: AnswersProps) {
  const { source } = scope;
  const margin = whyMissing(source, "profitMargin");
  const returns = hasMeasure(source, "returnsValue");
  return (
    <>
      <CardGrid columns={2}>
        <DrillCard scope={scope} levels={levelsIn(source, product)} onChange={onChange} />
        {hasChanges(scope) ? (
          <MoversCard scope={scope} measure={measure} dimension={product} onChange={onChange} />
        ) : null}
      </CardGrid>
      <Below>
        <CardGrid columns={2}>
          <ParetoCard scope={scope} measure={measure} dimension={product} />
          {hasMeasure(source, "profitMargin") ? (
            <MatrixCard scope={scope} dimension={product} x={measure} y="profitMargin" onChange={onChange} />
          ) : (
            <MissingCard title={text("matrix")} reason={margin ?? ""} />
          )}
        </CardGrid>
        <MeasureTableCard
          key={product.name}
          scope={scope}
          title={text("table")}
          dimension={product}
          measures={tableMeasures(measure)}
          onChange={onChange}
        />
        {returns ? (
          <RankingCard
            scope={scope}
            dimension={product}
            measure="returnsValue"
            title={text("returns")}
            onChange={onChange}
          />
        ) : null}
      </Below>
    </>
  );
}
