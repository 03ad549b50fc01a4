import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useAskedFirst } from "../../shared/cards/ask";
import { Below } from "../../shared/cards/below";
import { CardGrid } from "../../shared/cards/card-grid";
import type { CardsProps } from "../../shared/cards/card-props";
import { ColumnsCard } from "../../shared/cards/columns-card";
import { KpiRow } from "../../shared/cards/kpi-row";
import { MeasureTableCard, MixCard } from "../../shared/cards/later";
import { MissingCard } from "../../shared/cards/missing-card";
import {
  firstQuestions,
  mixQuestion,
  type Question,
  rankingQuestion,
  tableQuestions,
} from "../../shared/cards/questions";
import { RankingCard } from "../../shared/cards/ranking-card";
import { TrendCard } from "../../shared/cards/trend-card";
import { Late } from "../../shared/components/late";
import { lazyPart } from "../../shared/components/lazy-part";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { type Dimension, dimensionOf } from "../../shared/figures/dimensions";
import type { KpiField } from "../../shared/figures/kpis";
import { hasMeasure, labelOf, unitOf } from "../../shared/figures/measures";
import { type Breakdown, kpisQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { drawnMeasures } from "../../shared/figures/sparks";
import { useSeries } from "../../shared/figures/use-series";
import { formatCount, formatExact } from "../../shared/format/numbers";
import { inSentence } from "../../shared/i18n/measure-names";
import { lazyThemed } from "../../shared/theme/lazy-themed";
import { AnalyticsPage } from "../../shared/view/analytics-page";
import styles from "./customers-page.module.css";
import { customersQuestion, mostCustomers } from "./customers-question";
import { customersByFrequency, returningShare, worthByFifth } from "./loyalty";
import { text } from "./text";

const fields: readonly KpiField[] = [
  "uniqueCustomers",
  "totalRevenue",
  "totalTransactions",
  "averageTransaction",
];

const GroupsCard = lazyThemed(async () => (await import("./groups-card")).GroupsCard);
const NewcomersCard = lazyPart(async () => (await import("./newcomers-card")).NewcomersCard);

export function CustomersPage() {
  return (
    <AnalyticsPage title={text("title")} kpis={fields} cards={(props) => <CustomerCards {...props} />} />
  );
}

function CustomerCards(props: CardsProps) {
  const { scope, onChange } = props;
  useAskedFirst(useMemo(() => questionsOf(scope), [scope]));
  const summary = useQuery(kpisQuery(scope));
  const series = useSeries(scope, drawnMeasures(scope, fields));
  const customer = dimensionOf(scope.source, "customer");
  return (
    <CardGrid>
      <KpiRow scope={scope} fields={fields} query={summary} series={series.data} onChange={onChange} />
      {customer && scope.main !== null ? (
        <>
          {hasMeasure(scope.source, "uniqueCustomers") ? (
            <TrendCard
              scope={scope}
              query={series}
              measure="uniqueCustomers"
              title={text("growth")}
              onChange={onChange}
            />
          ) : null}
          <Below>
            <Answers {...props} customer={customer} measure={scope.main} />
          </Below>
        </>
      ) : (
        <MissingCard title={text("noCustomerTitle")} reason={text("noCustomer")} />
      )}
    </CardGrid>
  );
}

function segmentIn(source: DataSource): Dimension | null {
  return dimensionOf(source, "customerSegment", "country", "region", "city");
}

const tableMeasures = (measure: string) => [
  measure,
  "transactions",
  "averageTransaction",
  "units",
  "profit",
  "profitMargin",
];

function questionsOf(scope: Scope): Question[] {
  const { source, main: measure } = scope;
  const first = firstQuestions(scope, fields);
  const customer = dimensionOf(source, "customer");
  if (!customer || measure === null) return first;
  const segment = segmentIn(source);
  return [
    ...first,
    customersQuestion(scope, customer, measure),
    rankingQuestion({ scope, measure, dimension: customer }),
    ...(segment ? [mixQuestion({ scope, measure, dimension: segment })] : []),
    ...tableQuestions({ scope, dimension: customer, measures: tableMeasures(measure) }),
  ];
}

type AnswersProps = CardsProps & { customer: Dimension; measure: string };

function Answers({ scope, onChange, customer, measure }: AnswersProps) {
  const segment = segmentIn(scope.source);
  return (
    <>
      <Loyalty scope={scope} customer={customer} measure={measure} />
      <Late height={460}>
        <GroupsCard scope={scope} customer={customer} measure={measure} />
      </Late>
      {hasMeasure(scope.source, "uniqueCustomers") ? (
        <Late height={340}>
          <NewcomersCard scope={scope} />
        </Late>
      ) : null}
      <CardGrid columns={segment ? 2 : 1}>
        <RankingCard scope={scope} dimension={customer} onChange={onChange} />
        {segment ? <MixCard scope={scope} measure={measure} dimension={segment} onChange={onChange} /> : null}
      </CardGrid>
      <MeasureTableCard
        key={customer.name}
        scope={scope}
        title={text("table")}
        dimension={customer}
        measures={tableMeasures(measure)}
        onChange={onChange}
      />
    </>
  );
}

/** Whether customers come back, and how much hangs on the largest of them. */
function Loyalty({ scope, customer, measure }: Omit<AnswersProps, "onChange">) {
  const query = useQuery(customersQuestion(scope, customer, measure));
  const unit = unitOf(scope.source, measure);
  const worth = useCallback((found: Breakdown) => worthByFifth(found, unit), [unit]);
  if (query.data?.truncated) {
    return (
      <MissingCard title={text("how")} reason={text("tooMany", { count: formatCount(mostCustomers) })} />
    );
  }
  const { share, count } = query.data ? returningShare(query.data) : { share: 0, count: 0 };
  return (
    <div className={styles.habits}>
      <CardGrid columns={2}>
        <ColumnsCard
          title={text("how")}
          subtitle={text("howSubtitle", { period: scope.period })}
          names={{ column: text("purchases"), value: text("customers") }}
          query={query}
          bars={customersByFrequency}
        />
        <ColumnsCard
          title={text("value")}
          subtitle={text("valueSubtitle", {
            measure: inSentence(labelOf(scope.source, measure)),
            period: scope.period,
          })}
          names={{ column: text("fifthName"), value: labelOf(scope.source, measure) }}
          query={query}
          bars={worth}
        />
      </CardGrid>
      {count > 0 ? (
        <div className={styles.returning}>
          {text("returning", {
            share: formatExact(Math.round(share * 10) / 10, { kind: "percent" }),
            count: formatCount(count),
          })}
        </div>
      ) : null}
    </div>
  );
}
