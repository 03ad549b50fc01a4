import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Dimension } from "../figures/dimensions";
import { measureUnit } from "../figures/measures";
import { type Breakdown, breakdownQuery } from "../figures/queries";
import { type Scope, scopeOf } from "../figures/scope";
import { changeBetween, describeChange } from "../format/change";
import { daysIn } from "../format/dates";
import { formatExact, formatShort, type Unit, withoutCurrency } from "../format/numbers";
import { nameValue } from "../view/describe-filter";
import { toggleFilter, type ViewState } from "../view/view-state";
import { BarList } from "./bar-list";
import { Card } from "./card";
import { subtitleOf } from "./columns-card";
import { text } from "./text";

const shown = 8;
const looked = 1000;
const moversHeight = 400;

type MoversCardProps = {
  scope: Scope;
  measure: string;
  dimension: Dimension;
  onChange: (change: Partial<ViewState>) => void;
};

type Mover = { value: string; now: number; before: number; difference: number };

/** What changed most against the period before, up or down. Where the page compares nothing, the newest days are compared. */
export function MoversCard({ scope: page, measure, dimension, onChange }: MoversCardProps) {
  const scope = useMemo(() => comparedScope(page), [page]);
  const title = text("movers", { dimension: dimension.label });
  const query = useQuery(
    breakdownQuery(scope, {
      dimensions: [dimension.name],
      measures: [measure],
      orderBy: { by: measure, direction: "DESC" },
      limit: looked,
    }),
  );
  const about = scope.source.measures.find((each) => each.name === measure);
  return (
    <Card
      title={title}
      subtitle={subtitleOf(about, `${scope.period} − ${scope.comparison}`)}
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
            rows={moversIn(found)
              .slice(0, shown)
              .map((mover) => toBar(mover, measureUnit(found.measures[0]), scope.comparison ?? ""))}
            onPick={(value) => onChange({ filters: toggleFilter(scope.view.filters, dimension.name, value) })}
          />
          {found.truncated ? (
            <Box sx={{ px: 2, pb: 1.5, mt: "auto", fontSize: 12, color: "text.secondary" }}>
              {text("amongLargest", { count: looked })}
            </Box>
          ) : null}
        </>
      )}
    </Card>
  );
}

function comparedScope(page: Scope): Scope {
  if (page.comparison !== null) return page;
  const { source, view, range } = page;
  const all = "preset" in view.range && view.range.preset === "all";
  // Twice as many days must be there as are compared.
  const days = range ? daysIn(range) : 0;
  const preset = days >= 180 ? "last-90-days" : days >= 60 ? "last-30-days" : "last-7-days";
  return scopeOf(source, { ...view, range: all ? { preset } : view.range, compare: "previous_period" });
}

function moversIn({ rows }: Breakdown): Mover[] {
  return rows
    .map(({ key, values, previous }) => {
      const [now, before] = [values[0] ?? 0, previous?.[0] ?? 0];
      return { value: key[0] ?? "", now, before, difference: now - before };
    })
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

function toBar({ value, now, before, difference }: Mover, unit: Unit, comparison: string) {
  const sign = difference > 0 ? "+" : "−";
  const name = nameValue(value);
  return {
    key: value,
    name,
    amount: difference,
    figure: `${sign}${formatShort(Math.abs(difference), withoutCurrency(unit))}`,
    change: describeChange(changeBetween(now, before), unit, comparison),
    pressed: false,
    muted: false,
    hint: `${name}: ${formatExact(now, unit)}, ${comparison}: ${formatExact(before, unit)}`,
  };
}
