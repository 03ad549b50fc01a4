import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Dimension } from "../figures/dimensions";
import { measureUnit } from "../figures/measures";
import type { Breakdown } from "../figures/queries";
import type { Scope } from "../figures/scope";
import { changeBetween, describeChange } from "../format/change";
import { formatExact, shortFormat, type Unit, withoutCurrency } from "../format/numbers";
import { nameValue } from "../view/describe-filter";
import { toggleFilter } from "../view/view-state";
import { BarList } from "./bar-list";
import { Card } from "./card";
import type { CardsProps } from "./card-props";
import { countsDown, rankingQuestion } from "./questions";
import styles from "./ranking-card.module.css";
import { rankingTitle } from "./ranking-title";
import type { Table } from "./table";
import { text } from "./text";

const rankingHeight = 480;

type RankingCardProps = CardsProps & {
  dimension: Dimension;
  /** The scope's main measure unless another one is given. */
  measure?: string;
  title?: string;
  controls?: ReactNode;
  /** What a click on a bar does, if not to filter by it. */
  onPick?: (value: string) => void;
};

type Row = { value: string; name: string; now: number | null; before: number | null };

/** The largest values of a dimension as bars; each bar is a button that filters the page. */
export function RankingCard(props: RankingCardProps) {
  const { scope, dimension, onChange, controls, onPick, ...given } = props;
  const measure = given.measure ?? scope.main ?? "";
  const answer = useQuery(rankingQuestion({ scope, dimension, measure }));
  const query = countsDown(measure) ? { ...answer, data: answer.data && withAny(answer.data) } : answer;
  const about = scope.source.measures.find((each) => each.name === measure);
  const title = given.title ?? rankingTitle(dimension);
  const label = about?.label ?? measure;
  return (
    <Card
      title={title}
      subtitle={[
        text("rankingSubtitle", { measure: label, dimension: dimension.label, period: scope.period }),
        ...(about?.currency ? [text("unit", { unit: about.currency })] : []),
      ].join(" · ")}
      query={query}
      height={rankingHeight}
      controls={controls}
      isEmpty={({ rows }) => rows.length === 0}
      table={(ranking) => toTable(ranking, dimension, scope.comparison)}
    >
      {(ranking) => (
        <>
          <Bars
            ranking={ranking}
            scope={scope}
            dimension={dimension}
            onPick={(value) => {
              // A second click must not take a bar that is about to leave for one of what comes next.
              if (answer.isPlaceholderData && onPick) return;
              if (onPick) onPick(value);
              else onChange({ filters: toggleFilter(scope.view.filters, dimension.name, value) });
            }}
          />
          {ranking.truncated ? <div className={styles.truncated}>{noteOf(ranking)}</div> : null}
        </>
      )}
    </Card>
  );
}

/** Only what anything came back of: where that is less than was asked for, it is all of it. */
function withAny(ranking: Breakdown): Breakdown {
  const rows = ranking.rows.filter(({ values }) => (values[0] ?? 0) < 0);
  return { ...ranking, rows, truncated: ranking.truncated && rows.length === ranking.rows.length };
}

function noteOf({ truncated, rows }: Breakdown): string | undefined {
  return truncated ? text("topOnly", { count: rows.length }) : undefined;
}

type BarsProps = {
  ranking: Breakdown;
  scope: Scope;
  dimension: Dimension;
  onPick: (value: string) => void;
};

function Bars({ ranking, scope, dimension, onPick }: BarsProps) {
  const unit = measureUnit(ranking.measures[0]);
  const selected = scope.view.filters.find((filter) => filter.dimension === dimension.name)?.values ?? [];
  const rows = ranking.rows.map(toRow);
  const format = shortFormat(
    rows.map(({ now }) => now),
    withoutCurrency(unit),
  );
  return (
    <BarList
      rows={rows.map((row) => ({
        key: row.value,
        name: row.name,
        amount: row.now ?? 0,
        figure: row.now === null ? "–" : format(row.now),
        change:
          scope.comparison === null
            ? null
            : describeChange(changeBetween(row.now, row.before ?? 0), unit, scope.comparison),
        pressed: selected.includes(row.value),
        muted: selected.length > 0 && !selected.includes(row.value),
        hint: hintOf(row, unit, selected.includes(row.value)),
      }))}
      onPick={onPick}
    />
  );
}

function hintOf(row: Row, unit: Unit, pressed: boolean): string {
  const figure = row.now === null ? "–" : formatExact(row.now, unit);
  return `${row.name}: ${figure}. ${text(pressed ? "unfilter" : "filterBy", { value: row.name })}`;
}

function toRow({ key, values, previous }: Breakdown["rows"][number]): Row {
  const value = key[0] ?? "";
  return { value, name: nameValue(value), now: values[0] ?? null, before: previous?.[0] ?? null };
}

function toTable(ranking: Breakdown, dimension: Dimension, comparison: string | null): Table {
  const measure = ranking.measures[0];
  const unit = measureUnit(measure);
  return {
    columns: [
      { label: dimension.label },
      { label: measure?.label ?? text("value"), unit },
      ...(comparison === null ? [] : [{ label: comparison, unit }]),
    ],
    rows: ranking.rows
      .map(toRow)
      .map((row) => [row.name, row.now, ...(comparison === null ? [] : [row.before])]),
    note: noteOf(ranking),
  };
}
