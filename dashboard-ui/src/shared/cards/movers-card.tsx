import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { measureUnit } from "../figures/measures";
import type { Breakdown } from "../figures/queries";
import { changeBetween, describeChange } from "../format/change";
import { currentLocale, formatExact, shortFormat, type Unit, withoutCurrency } from "../format/numbers";
import { nameValue } from "../view/describe-filter";
import { toggleFilter } from "../view/view-state";
import { BarList } from "./bar-list";
import { Card, type CardQuery } from "./card";
import type { DimensionCardProps } from "./card-props";
import { subtitleOf } from "./columns-card";
import { nounOf } from "./noun-text";
import { comparedScope, mostMovers, moversQuestions } from "./questions";
import { text } from "./text";
import { together } from "./together";

const moversHeight = 400;

type Mover = { value: string; now: number; before: number; difference: number };

/** What changed most against the period before, up or down. Where the page compares nothing, the newest days are compared. */
export function MoversCard({ scope: page, measure, dimension, onChange }: DimensionCardProps) {
  const scope = useMemo(() => comparedScope(page), [page]);
  const noun = nounOf(dimension);
  const title = noun ? text("moversOf", { noun }) : text("movers", { dimension: dimension.label });
  const about = scope.source.measures.find((each) => each.name === measure);
  const query = useQueries({ queries: moversQuestions({ scope, measure, dimension }), combine: joined });
  return (
    <Card
      title={title}
      subtitle={subtitleOf(about, `${scope.period} ${text("versus", { period: scope.comparison ?? "" })}`)}
      query={query}
      height={moversHeight}
      isEmpty={(found) => moversIn(found).length === 0}
      table={(found) => {
        const unit = measureUnit(found.measures[0]);
        return {
          columns: [
            { label: dimension.label },
            { label: scope.period, unit },
            { label: scope.comparison ?? "", unit },
            { label: text("change"), unit },
          ],
          rows: moversIn(found).map((each) => [
            nameValue(each.value),
            each.now,
            each.before,
            each.difference,
          ]),
        };
      }}
    >
      {(found) => (
        <>
          <BarList
            rows={toBars(moversIn(found), measureUnit(found.measures[0]), scope.comparison ?? "")}
            onPick={(value) => onChange({ filters: toggleFilter(scope.view.filters, dimension.name, value) })}
          />
        </>
      )}
    </Card>
  );
}

/** Both answers as one. */
function joined(results: UseQueryResult<Breakdown>[]): CardQuery<Breakdown> {
  const { data, ...state } = together(results);
  const [first] = data ?? [];
  return { ...state, data: first && { ...first, rows: data?.flatMap(({ rows }) => rows) ?? [] } };
}

/** Each once, though few values are among the rises and the falls alike; what did not change is left out. */
function moversIn({ rows }: Breakdown): Mover[] {
  const movers = rows.map(({ key, values, previous }): [string, Mover] => {
    const [now, before] = [values[0] ?? 0, previous?.[0] ?? 0];
    const value = key[0] ?? "";
    return [value, { value, now, before, difference: now - before }];
  });
  return [...new Map(movers).values()]
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, mostMovers);
}

function toBars(movers: Mover[], unit: Unit, comparison: string) {
  const format = shortFormat(
    movers.map(({ difference }) => difference),
    withoutCurrency(unit),
    currentLocale(),
    "exceptZero",
  );
  return movers.map((mover) => toBar(mover, unit, comparison, format));
}

function toBar(
  { value, now, before, difference }: Mover,
  unit: Unit,
  comparison: string,
  format: (value: number) => string,
) {
  const name = nameValue(value);
  return {
    key: value,
    name,
    amount: difference,
    figure: format(difference),
    change: describeChange(changeBetween(now, before), unit, comparison),
    pressed: false,
    muted: false,
    hint: `${name}: ${formatExact(now, unit)}, ${comparison}: ${formatExact(before, unit)}`,
  };
}
