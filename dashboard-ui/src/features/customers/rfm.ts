import type { Breakdown } from "../../shared/figures/queries";
import { addDays, type DayRange, daysIn } from "../../shared/format/dates";

/** From the best to those that are gone. */
export const groups = ["champions", "loyal", "promising", "cooling", "atRisk", "lost"] as const;
export type Group = (typeof groups)[number];

export type GroupFigures = { group: Group; customers: number; worth: number };

type Customer = { name: string; transactions: number; worth: number };

/** The days before the last one within which a purchase counts as recent, the shortest first; fit for the range. */
export function recentDays(range: DayRange): readonly [number, number, number, number] | null {
  const days = daysIn(range);
  if (days >= 540) return [30, 90, 180, 365];
  if (days >= 270) return [30, 60, 120, 180];
  if (days >= 90) return [7, 14, 30, 60];
  return days >= 28 ? [3, 7, 14, 21] : null;
}

/** The last days of a range. */
export function lastDays({ end }: DayRange, days: number): DayRange {
  return { start: addDays(end, 1 - days), end };
}

/**
 * Every customer in one group. `all` has each customer's transactions and worth; `recent` who bought within each of the
 * recent days, the shortest first.
 */
export function groupCustomers(all: Breakdown, recent: Breakdown[]): GroupFigures[] {
  const customers = customersIn(all);
  const recency = recencyOf(recent);
  const frequency = fifths(customers.map(({ transactions }) => transactions));
  const value = fifths(customers.map(({ worth }) => worth));
  const figures = new Map(groups.map((group) => [group, { group, customers: 0, worth: 0 }]));
  customers.forEach(({ name, worth }, index) => {
    const strength = Math.round(((frequency[index] ?? 1) + (value[index] ?? 1)) / 2);
    const own = figures.get(groupOf(recency.get(name) ?? 1, strength));
    if (!own) return;
    own.customers += 1;
    own.worth += worth;
  });
  return [...figures.values()];
}

/** Recency from 1 (long ago) to 5; strength is the mean of frequency and value, from 1 to 5. */
export function groupOf(recency: number, strength: number): Group {
  if (recency >= 4) return strength >= 4 ? "champions" : strength === 3 ? "loyal" : "promising";
  if (recency === 3) return strength >= 3 ? "loyal" : "cooling";
  return strength >= 3 ? "atRisk" : "lost";
}

/** In which fifth of all values each one lies, from 1 to 5; equal values lie in the same. */
export function fifths(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const fifthOf = new Map<number, number>();
  for (let first = 0; first < sorted.length; ) {
    const value = sorted[first] ?? 0;
    let beyond = first;
    while (beyond < sorted.length && sorted[beyond] === value) beyond += 1;
    const middle = (first + beyond) / 2 / sorted.length;
    fifthOf.set(value, Math.min(5, 1 + Math.floor(middle * 5)));
    first = beyond;
  }
  return values.map((value) => fifthOf.get(value) ?? 1);
}

function customersIn({ rows }: Breakdown): Customer[] {
  return rows.flatMap(({ key, values }) => {
    const [transactions, worth] = values;
    return key[0] && transactions ? [{ name: key[0], transactions, worth: worth ?? 0 }] : [];
  });
}

/** The best score that somebody has: 5 for a purchase within the shortest of the recent days, 1 for none in any. */
function recencyOf(recent: Breakdown[]): Map<string, number> {
  const scores = new Map<string, number>();
  recent.forEach((answer, index) => {
    for (const { name } of customersIn(answer)) {
      if (!scores.has(name)) scores.set(name, 5 - index);
    }
  });
  return scores;
}
