import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useAskedFirst } from "../../shared/cards/ask";
import { Below } from "../../shared/cards/below";
import { CardGrid } from "../../shared/cards/card-grid";
import type { CardsProps } from "../../shared/cards/card-props";
import { ColumnsCard } from "../../shared/cards/columns-card";
import { KpiRow } from "../../shared/cards/kpi-row";
import { AttainmentCard, MeasureTableCard, MixCard, MoversCard } from "../../shared/cards/later";
import { titleNoun } from "../../shared/cards/noun-text";
import {
  changesQuestions,
  firstQuestions,
  hasChanges,
  mixQuestion,
  type Question,
  rankingQuestion,
  tableQuestions,
} from "../../shared/cards/questions";
import { RankingCard } from "../../shared/cards/ranking-card";
import { TrendCard } from "../../shared/cards/trend-card";
import { Late } from "../../shared/components/late";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { dimensionOf, rankable, targeted } from "../../shared/figures/dimensions";
import type { KpiField } from "../../shared/figures/kpis";
import { labelOf } from "../../shared/figures/measures";
import { kpisQuery, type Series, seriesQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { drawnMeasures } from "../../shared/figures/sparks";
import { useSeries } from "../../shared/figures/use-series";
import { daysIn } from "../../shared/format/dates";
import { inSentence } from "../../shared/i18n/measure-names";
import { lazyThemed } from "../../shared/theme/lazy-themed";
import { AnalyticsPage } from "../../shared/view/analytics-page";
import { growthOf } from "./growth";
import { averageByMonth, averageByWeekday } from "./seasonality";
import { text } from "./text";

const TransactionsCard = lazyThemed(async () => (await import("./transactions-card")).TransactionsCard);

const fields: readonly KpiField[] = [
  "totalRevenue",
  "netSales",
  "returnsValue",
  "totalTransactions",
  "averageTransaction",
  "unitsSold",
];

export function SalesPage() {
  return <AnalyticsPage title={text("title")} kpis={fields} cards={(props) => <SalesCards {...props} />} />;
}

function SalesCards(props: CardsProps) {
  const { scope, onChange } = props;
  useAskedFirst(useMemo(() => questionsOf(scope), [scope]));
  const summary = useQuery(kpisQuery(scope));
  const series = useSeries(scope, drawnMeasures(scope, fields));
  return (
    <CardGrid>
      <KpiRow scope={scope} fields={fields} query={summary} series={series.data} onChange={onChange} />
      {scope.main === null ? null : (
        <>
          <TrendCard scope={scope} query={series} measure={scope.main} onChange={onChange} />
          <Below>
            <Rhythm {...props} measure={scope.main} series={series} />
            <Sellers {...props} measure={scope.main} />
          </Below>
        </>
      )}
      <Below>
        <Late height={560}>
          <TransactionsCard {...props} />
        </Late>
      </Below>
    </CardGrid>
  );
}

function questionsOf(scope: Scope): Question[] {
  const { main: measure } = scope;
  const first = firstQuestions(scope, fields);
  if (measure === null) return first;
  const { seller, mix } = dimensionsIn(scope.source);
  return [
    ...first,
    daysQuestion(scope, measure),
    ...(seller
      ? [
          rankingQuestion({ scope, measure, dimension: seller }),
          ...changesQuestions({ scope, measure, dimension: seller }),
          ...tableQuestions({ scope, dimension: seller, measures: tableMeasures(measure) }),
        ]
      : []),
    ...(mix ? [mixQuestion({ scope, measure, dimension: mix })] : []),
  ];
}

const daysQuestion = (scope: Scope, measure: string) =>
  seriesQuery(scope, { measures: [measure], granularity: "DAY" });

const tableMeasures = (measure: string) => [
  measure,
  "netSales",
  "transactions",
  "averageTransaction",
  "units",
  "profitMargin",
];

/** Who sells, and by what the sales are split. */
function dimensionsIn(source: DataSource) {
  const seller = dimensionOf(source, "salesperson", "branch", "channel") ?? rankable(source)[0];
  const mix = dimensionOf(source, "productLine", "category", "brand", "customerSegment");
  return { seller, mix };
}

type RhythmProps = CardsProps & { measure: string; series: ReturnType<typeof useQuery<Series>> };

// Of less than this there is nothing to compare.
const daysInWeek = 7;
const daysInMonth = 31;

/** Growth from one bucket to the next, and what a usual week and year look like. */
function Rhythm({ scope, measure, series }: RhythmProps) {
  const { range, period } = scope;
  const days = useQuery(daysQuestion(scope, measure));
  const growth = useCallback(
    (data: Series) => growthOf(data, measure, range ?? { start: "", end: "9999-12-31" }),
    [measure, range],
  );
  const label = inSentence(labelOf(scope.source, measure));
  const length = range ? daysIn(range) : 0;
  const bucket = text(`bucket.${series.data?.granularity ?? scope.granularity ?? "MONTH"}`);
  return (
    <CardGrid columns={3}>
      <ColumnsCard
        title={text("growth")}
        subtitle={text("growthSubtitle", { measure: label, bucket, period })}
        names={{ column: text("time"), value: text("change") }}
        query={series}
        bars={growth}
      />
      {length > daysInWeek ? (
        <ColumnsCard
          title={text("weekdays")}
          subtitle={text("weekdaysSubtitle", { measure: label, period })}
          names={{ column: text("weekday"), value: text("average") }}
          query={days}
          bars={averageByWeekday}
        />
      ) : null}
      {length > daysInMonth ? (
        <ColumnsCard
          title={text("months")}
          subtitle={text("monthsSubtitle", { measure: label, period })}
          names={{ column: text("month"), value: text("average") }}
          query={days}
          bars={averageByMonth}
        />
      ) : null}
    </CardGrid>
  );
}

function Sellers({ scope, onChange, measure }: CardsProps & { measure: string }) {
  const { source } = scope;
  const { seller, mix } = dimensionsIn(source);
  const aimed = targeted(source, "salesperson", "branch", "region");
  return (
    <>
      <CardGrid columns={mix ? 3 : 2}>
        {seller ? <RankingCard scope={scope} dimension={seller} onChange={onChange} /> : null}
        {seller && hasChanges(scope) ? (
          <MoversCard scope={scope} measure={measure} dimension={seller} onChange={onChange} />
        ) : null}
        {mix ? <MixCard scope={scope} measure={measure} dimension={mix} onChange={onChange} /> : null}
      </CardGrid>
      {aimed ? (
        <AttainmentCard
          scope={scope}
          dimension={aimed}
          measure={source.targetMeasures.includes(measure) ? measure : (source.targetMeasures[0] ?? measure)}
          onChange={onChange}
        />
      ) : null}
      {seller ? (
        <MeasureTableCard
          key={seller.name}
          scope={scope}
          title={text("table", { dimension: titleNoun(seller) })}
          dimension={seller}
          measures={tableMeasures(measure)}
          onChange={onChange}
        />
      ) : null}
    </>
  );
}
