import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import type { CSSProperties } from "react";
import { Action } from "../components/action";
import { LateSkeleton } from "../components/late-skeleton";
import { EmptyMessage, ErrorMessage } from "../components/state-messages";
import { Surface } from "../components/surface";
import { kpiTargetQueries, reachedOf } from "../figures/attainment";
import { isPartial } from "../figures/buckets";
import { foreseeAvailability, type KpiField, kpis, kpiUnit, sortByAvailability } from "../figures/kpis";
import type { KpiSummary, Series } from "../figures/queries";
import type { Scope } from "../figures/scope";
import { type ChangeText, describeChange } from "../format/change";
import { nameRange } from "../format/dates";
import type { CardsProps } from "./card-props";
import { KpiCard } from "./kpi-card";
import styles from "./kpi-row.module.css";
import { type Fact, scopeFacts } from "./scope-facts";
import { text } from "./text";
import { useTurn } from "./turn";

type KpiRowProps = CardsProps & {
  fields: readonly KpiField[];
  query: UseQueryResult<KpiSummary>;
  /** Draws the sparklines as far as it has their measures. */
  series: Series | undefined;
};

/** The key figures that the data can fill, and one line for each reason why others are missing. */
export function KpiRow({ scope, fields, query, series, onChange }: KpiRowProps) {
  const targets = useQueries({ queries: kpiTargetQueries(scope, fields) });
  const summary = query.isError && query.isPlaceholderData ? undefined : query.data;
  const hasTurn = useTurn(summary !== undefined, true);
  if (!summary || !hasTurn) {
    return query.isError && !summary ? (
      <Surface>
        <ErrorMessage
          title={text("figuresFailed")}
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      </Surface>
    ) : (
      <Foreseen scope={scope} fields={fields} />
    );
  }
  const { shown, missing } = sortByAvailability(fields, summary);
  const comparison = summary.comparison ? nameRange(summary.comparison) : null;
  const reached = reachedOf(
    scope,
    fields,
    targets.map(({ data }) => data),
  );
  return (
    <div className={styles.row} aria-busy={query.isPlaceholderData}>
      <div data-columns="kpi" className={styles.cards} {...rowsOf(shown.length)}>
        {shown.map((field) => (
          <KpiCard
            key={field}
            label={text(field)}
            value={summary[field] ?? null}
            unit={kpiUnit(field, summary.currency ?? scope.source.currency ?? null)}
            change={changeOf(summary, field, comparison)}
            comparedWith={comparison}
            spark={sparkOf(series, summary, field)}
            about={() => factsOf(field, scope)}
            scope={scope}
            lessIsBetter={lessIsBetter.includes(field)}
            target={reached.get(field)}
          />
        ))}
      </div>
      {summary.totalTransactions === 0 ? (
        <Surface>
          <EmptyMessage
            icon={<SearchX size={32} strokeWidth={1.5} />}
            title={text("emptyTitle")}
            action={
              <Action look="contained" onClick={() => onChange({ range: { preset: "all" }, filters: [] })}>
                {text("emptyAction")}
              </Action>
            }
          >
            {text("emptyBody", { period: nameRange(summary.period) })}
          </EmptyMessage>
        </Surface>
      ) : null}
      {missing.length > 0 ? <NotShown missing={missing} /> : null}
    </div>
  );
}

const lessIsBetter: KpiField[] = ["totalCost", "returnsValue"];

/** The row in the size that it will have. */
function Foreseen({ scope, fields }: Pick<KpiRowProps, "scope" | "fields">) {
  const { shown, missing } = foreseeAvailability(fields, scope.source);
  return (
    <div className={styles.row}>
      <KpiRowSkeleton cards={shown.length} compared={scope.comparison !== null} />
      {missing.length > 0 ? <NotShown missing={missing} /> : null}
    </div>
  );
}

export function KpiRowSkeleton({ cards, compared = false }: { cards: number; compared?: boolean }) {
  return (
    <div className={styles.cards} {...rowsOf(cards)} aria-hidden>
      {Array.from({ length: cards }, (_, card) => `card ${card}`).map((card) => (
        <Surface key={card} className={styles.waiting} data-compared={compared ? "" : undefined}>
          <LateSkeleton height={16} width="45%" />
          <LateSkeleton height={28} width="65%" />
        </Surface>
      ))}
    </div>
  );
}

/** What the file does not tell, and why, instead of cards full of zeros. */
function NotShown({ missing }: { missing: ReturnType<typeof sortByAvailability>["missing"] }) {
  return (
    <aside aria-label={text("notShown")} className={styles.missing}>
      {missing.map(({ reason, fields }) => (
        <p key={reason}>
          <strong>{fields.map((field) => text(field)).join(", ")}</strong>
          {" — "}
          {reason}
        </p>
      ))}
    </aside>
  );
}

/** What stands behind a figure, for those who ask. */
function factsOf(field: KpiField, scope: Scope): Fact[] {
  const formula = scope.source.measures.find((measure) => measure.name === kpis[field].measure)?.formula;
  return [...(formula ? [[text("formula"), formula] satisfies Fact] : []), ...scopeFacts(scope)];
}

function changeOf(summary: KpiSummary, field: KpiField, comparison: string | null): ChangeText | null {
  const change = summary.change.find((each) => each.kpi === field);
  if (!change || comparison === null) return null;
  const { absolute = null, percent = null } = change;
  return describeChange({ absolute, percent }, kpiUnit(field, null), comparison);
}

/** Only whole buckets: a week that has just begun would look like a collapse. */
function sparkOf(series: Series | undefined, { period }: KpiSummary, field: KpiField): (number | null)[] {
  const index = series?.measures.findIndex((measure) => measure.name === kpis[field].measure) ?? -1;
  if (!series || index < 0) return [];
  return series.points
    .filter((point) => !isPartial(point.time, series.granularity, period))
    .map((point) => point.values[index] ?? null);
}

/** No card alone in its row where that can be helped; in a row that is not full, cards are wider. */
function rowsOf(cards: number) {
  const columns = cards === 3 || cards === 5 || cards === 6 ? 3 : Math.min(cards, 4);
  const last = cards % columns || columns;
  return {
    "data-cards": cards,
    "data-last": last,
    style: { "--columns": columns, "--last": last } as CSSProperties,
  };
}
