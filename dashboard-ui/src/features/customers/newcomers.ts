import type { Lines } from "../../shared/charts/lines-option";
import { nameBucket } from "../../shared/figures/buckets";
import { addDays, type DayRange, monthStart } from "../../shared/format/dates";
import { text } from "./newcomers-text";

const mostMonths = 12;

/** The months at a range's end, the first one on top, each as far as the range goes. */
export function monthsAtEnd(range: DayRange): DayRange[] {
  const months: DayRange[] = [];
  for (let back = 0; back < mostMonths; back++) {
    const first = monthStart(range.end, -back);
    const last = addDays(monthStart(first, 1), -1);
    if (last < range.start) break;
    months.unshift({
      start: first < range.start ? range.start : first,
      end: last > range.end ? range.end : last,
    });
  }
  return months;
}

/** From the data's first day to the day before the first month, then to each month's end; null before any data. */
export function spansUntil(months: DayRange[], firstDay: string): (DayRange | null)[] {
  const ends = [addDays(months[0]?.start ?? firstDay, -1), ...months.map(({ end }) => end)];
  return ends.map((end) => (end < firstDay ? null : { start: firstDay, end }));
}

/**
 * Who bought for the first time and who came back, month by month: as many are new as the number of all customers so
 * far has grown.
 *
 * @param active different customers of each month
 * @param soFar different customers from the first day to each end of `spansUntil`
 */
export function newAndReturning(months: DayRange[], active: number[], soFar: number[]): Lines {
  const fresh = months.map((_, index) => (soFar[index + 1] ?? 0) - (soFar[index] ?? 0));
  return {
    labels: months.map(({ start }) => nameBucket(start, "MONTH")),
    lines: [
      { name: text("newOnes"), values: fresh },
      { name: text("returningOnes"), values: fresh.map((count, index) => (active[index] ?? 0) - count) },
    ],
    unit: { kind: "count" },
  };
}
