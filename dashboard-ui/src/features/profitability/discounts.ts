import type { FilterInput } from "../../shared/api/generated/graphql";
import type { Bars } from "../../shared/charts/bar-option";
import type { Breakdown } from "../../shared/figures/queries";
import { formatExact, formatShort, type Unit, withoutCurrency } from "../../shared/format/numbers";
import { text } from "./discounts-text";

/** In percent: above the first, up to the second. */
type Band = { above: number; upTo: number };

/** What a whole is written as: a discount of a fifth stands as 0.2 or as 20. */
export type Whole = 1 | 100;

const none: Band = { above: 0, upTo: 0 };
export const bands: readonly Band[] = [
  none,
  { above: 0, upTo: 10 },
  { above: 10, upTo: 20 },
  { above: 20, upTo: 30 },
  { above: 30, upTo: 50 },
  { above: 50, upTo: 100 },
];

/** How rates are written in a column, by how many of its rows are above 1 and above 100; null where they are amounts. */
export function wholeOf(aboveOne: number, aboveHundred: number): Whole | null {
  if (aboveHundred > 0) return null;
  return aboveOne > 0 ? 100 : 1;
}

/** Which rows lie in a band. */
export function filtersOf(dimension: string, { above, upTo }: Band, whole: Whole): FilterInput[] {
  const written = (percent: number) => String((percent * whole) / 100);
  if (upTo === 0) return [{ dimension, operator: "BETWEEN", values: [written(0), written(0)] }];
  return [
    { dimension, operator: "GREATER_THAN", values: [written(above)] },
    { dimension, operator: "LESS_OR_EQUAL", values: [written(upTo)] },
  ];
}

/** What is asked of each band, in this order. */
export const askedOfBands = ["profitMargin", "profit", "revenue", "rows"];

/** The margin of each band, with what lies behind it; the answers in the order of the bands. */
export function marginByBand(answers: Breakdown[], money: Unit): Bars {
  const figures = bands.map((_, index) => answers[index]?.rows[0]?.values ?? []);
  const revenue = figures.reduce((sum, values) => sum + (values[2] ?? 0), 0);
  return {
    labels: bands.map(({ above, upTo }) => (upTo === 0 ? text("noDiscount") : text("band", { above, upTo }))),
    values: figures.map(([margin, , , rows]) => (rows ? (margin ?? null) : null)),
    unit: { kind: "percent" },
    signed: true,
    notes: figures.map(([, profit, part]) =>
      text("bandNote", {
        revenue: formatShort(part ?? 0, money),
        share: formatExact(shareOf(part ?? 0, revenue), { kind: "percent" }),
        profit: formatShort(profit ?? 0, withoutCurrency(money)),
      }),
    ),
  };
}

/** How many rows lie in no band: without a discount, or with one that is none. */
export function rowsOutside(answers: Breakdown[], allRows: number): number {
  return answers.reduce((rest, answer) => rest - (answer.rows[0]?.values[3] ?? 0), allRows);
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
