import { useQuery } from "@tanstack/react-query";
import { CardGrid } from "../../shared/cards/card-grid";
import type { CardsProps } from "../../shared/cards/card-props";
import { KpiRow } from "../../shared/cards/kpi-row";
import { MeasureTableCard, MoversCard } from "../../shared/cards/later";
import { MissingCard } from "../../shared/cards/missing-card";
import { titleNoun } from "../../shared/cards/noun-text";
import { hasChanges } from "../../shared/cards/questions";
import { RankingCard } from "../../shared/cards/ranking-card";
import { Late } from "../../shared/components/late";
import { type Dimension, dimensionOf } from "../../shared/figures/dimensions";
import type { KpiField } from "../../shared/figures/kpis";
import { kpisQuery } from "../../shared/figures/queries";
import { drawnMeasures } from "../../shared/figures/sparks";
import { useSeries } from "../../shared/figures/use-series";
import { lazyThemed } from "../../shared/theme/lazy-themed";
import { AnalyticsPage } from "../../shared/view/analytics-page";
import { LinesCard } from "./lines-card";
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
  const summary = useQuery(kpisQuery(scope));
  const series = useSeries(scope, drawnMeasures(scope, fields));
  const place = dimensionOf(scope.source, "branch", "region", "country", "city");
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

type AnswersProps = CardsProps & { place: Dimension; measure: string };

function Answers({ scope, onChange, place, measure }: AnswersProps) {
  const mapped = mappable(scope.source);
  const region = dimensionOf(scope.source, "region", "city");
  const goods = dimensionOf(scope.source, "product", "productLine", "category", "brand");
  return (
    <>
      <LinesCard scope={scope} measure={measure} dimension={place} />
      <CardGrid columns={2}>
        <RankingCard scope={scope} dimension={place} limit={10} onChange={onChange} />
        {hasChanges(scope) ? (
          <MoversCard scope={scope} measure={measure} dimension={place} onChange={onChange} />
        ) : null}
      </CardGrid>
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
        measures={[measure, "transactions", "averageTransaction", "units", "uniqueCustomers", "profitMargin"]}
        onChange={onChange}
      />
    </>
  );
}
