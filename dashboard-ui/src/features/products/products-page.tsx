import { useQuery } from "@tanstack/react-query";
import { CardGrid } from "../../shared/cards/card-grid";
import type { CardsProps } from "../../shared/cards/card-props";
import { KpiRow } from "../../shared/cards/kpi-row";
import { MeasureTableCard, MoversCard } from "../../shared/cards/later";
import { MissingCard } from "../../shared/cards/missing-card";
import { hasChanges } from "../../shared/cards/questions";
import { RankingCard } from "../../shared/cards/ranking-card";
import { type Dimension, dimensionOf, dimensionsOf } from "../../shared/figures/dimensions";
import type { KpiField } from "../../shared/figures/kpis";
import { hasMeasure, whyMissing } from "../../shared/figures/measures";
import { kpisQuery } from "../../shared/figures/queries";
import { drawnMeasures } from "../../shared/figures/sparks";
import { useSeries } from "../../shared/figures/use-series";
import { AnalyticsPage } from "../../shared/view/analytics-page";
import { DrillCard } from "./drill-card";
import { MatrixCard } from "./matrix-card";
import { ParetoCard } from "./pareto-card";
import { text } from "./text";

const fields: readonly KpiField[] = ["uniqueProducts", "totalRevenue", "unitsSold", "profitMargin"];

export function ProductsPage() {
  return <AnalyticsPage title={text("title")} kpis={fields} cards={(props) => <ProductCards {...props} />} />;
}

function ProductCards(props: CardsProps) {
  const { scope, onChange } = props;
  const summary = useQuery(kpisQuery(scope));
  const series = useSeries(scope, drawnMeasures(scope, fields));
  const product = dimensionOf(scope.source, "product", "productLine", "category", "brand");
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

type AnswersProps = CardsProps & { product: Dimension; measure: string };

function Answers({ scope, onChange, product, measure }: AnswersProps) {
  const { source } = scope;
  const levels = dimensionsOf(source, "category", "productLine", "brand", "product");
  const margin = whyMissing(source, "profitMargin");
  const returns = hasMeasure(source, "returnsValue");
  return (
    <>
      <CardGrid columns={2}>
        <DrillCard scope={scope} levels={levels.length > 0 ? levels : [product]} onChange={onChange} />
        {hasChanges(scope) ? (
          <MoversCard scope={scope} measure={measure} dimension={product} onChange={onChange} />
        ) : null}
      </CardGrid>
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
        measures={[measure, "units", "transactions", "averageTransaction", "profit", "profitMargin"]}
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
    </>
  );
}
