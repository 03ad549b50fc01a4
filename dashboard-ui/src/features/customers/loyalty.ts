import type { Bars } from "../../shared/charts/bar-option";
import type { Breakdown } from "../../shared/figures/queries";
import { currentLocale, formatExact, formatter, type Unit } from "../../shared/format/numbers";
import { text } from "./text";

const steps = [1, 2, 3, 6, 11] as const;

/** How many customers bought once, twice and more often; of a breakdown whose first measure is the transactions. */
export function customersByFrequency({ rows }: Breakdown): Bars {
  const named = rows.filter(({ key }) => (key[0] ?? "") !== "");
  const counts = steps.map((from, index) => {
    const to = (steps[index + 1] ?? Number.POSITIVE_INFINITY) - 1;
    return named.filter(({ values }) => (values[0] ?? 0) >= from && (values[0] ?? 0) <= to).length;
  });
  return { labels: steps.map((from) => text(`times.${from}`)), values: counts, unit: { kind: "count" } };
}

/** The share of customers that bought more than once, in percent. */
export function returningShare({ rows }: Breakdown): { share: number; count: number } {
  const named = rows.filter(({ key, values }) => (key[0] ?? "") !== "" && (values[0] ?? 0) > 0);
  const returning = named.filter(({ values }) => (values[0] ?? 0) > 1).length;
  return { share: named.length === 0 ? 0 : (returning / named.length) * 100, count: named.length };
}

/** What each fifth of the customers brings, the largest first; of a breakdown whose second measure is their worth. */
export function worthByFifth({ rows }: Breakdown, unit: Unit): Bars {
  const worth = rows
    .filter(({ key }) => (key[0] ?? "") !== "")
    .map(({ values }) => values[1] ?? 0)
    .sort((a, b) => b - a);
  const total = worth.reduce((sum, each) => sum + each, 0);
  const sums = Array.from({ length: 5 }, (_, fifth) =>
    worth
      .slice(Math.round((fifth * worth.length) / 5), Math.round(((fifth + 1) * worth.length) / 5))
      .reduce((sum, each) => sum + each, 0),
  );
  const share = (sum: number) => formatExact(Math.round((sum / total) * 1000) / 10, { kind: "percent" });
  return {
    labels: sums.map((_, index) => fifthName(index)),
    values: worth.length === 0 ? sums.map(() => null) : sums,
    unit,
    notes: total > 0 ? sums.map((sum) => text("fifthNote", { share: share(sum) })) : [],
  };
}

/** "0–20%": which part of the customers, from the largest. */
function fifthName(index: number): string {
  const percent = formatter(currentLocale(), { style: "percent" });
  return `${index * 20}–${percent.format((index + 1) / 5)}`;
}
