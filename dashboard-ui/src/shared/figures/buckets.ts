import type { Granularity } from "../api/generated/graphql";
import { addDays, type DayRange, dayOf, monthStart, toDate, utc } from "../format/dates";
import { currentLocale } from "../format/numbers";

type Point = { time: string; values: (number | null)[]; previous?: (number | null)[] | null };

/** Puts a point without figures wherever a bucket is missing, so that a chart shows a gap instead of a bridge. */
export function fillGaps(points: Point[], granularity: Granularity): Point[] {
  if (granularity === "HOUR") return points;
  const filled: Point[] = [];
  for (const point of points) {
    let last = filled.at(-1);
    while (last && nextBucket(last.time, granularity) < dayOf(point.time)) {
      last = { time: nextBucket(last.time, granularity), values: [], previous: null };
      filled.push(last);
    }
    filled.push(point);
  }
  return filled;
}

/** Whether the range cuts a bucket off, so that its figure must not be compared with whole ones. */
export function isPartial(time: string, granularity: Granularity, range: DayRange): boolean {
  if (granularity === "HOUR" || granularity === "DAY") return false;
  return dayOf(time) < range.start || addDays(nextBucket(time, granularity), -1) > range.end;
}

/** The days of a bucket; null for an hour. */
export function rangeOfBucket(time: string, granularity: Granularity): DayRange | null {
  if (granularity === "HOUR") return null;
  return { start: dayOf(time), end: addDays(nextBucket(time, granularity), -1) };
}

/** The days from the first bucket to the last, as far as the range goes; null where a bucket is missing. */
export function daysBetween(
  first: string | undefined,
  last: string | undefined,
  granularity: Granularity,
  range: DayRange | null,
): DayRange | null {
  if (first === undefined || last === undefined) return null;
  const start = dayOf(first);
  const end = rangeOfBucket(last, granularity)?.end ?? dayOf(last);
  if (!range) return { start, end };
  return { start: start < range.start ? range.start : start, end: end > range.end ? range.end : end };
}

export function nameBucket(time: string, granularity: Granularity, locale = currentLocale()): string {
  const date = granularity === "HOUR" ? new Date(time) : toDate(dayOf(time));
  switch (granularity) {
    case "HOUR":
      return utc(locale, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(date);
    case "DAY":
    case "WEEK":
      return utc(locale, { day: "numeric", month: "short", year: "numeric" }).format(date);
    case "MONTH":
      return utc(locale, { month: "short", year: "numeric" }).format(date);
    case "QUARTER":
      return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
    case "YEAR":
      return String(date.getUTCFullYear());
  }
}

function nextBucket(time: string, granularity: Exclude<Granularity, "HOUR">): string {
  const day = dayOf(time);
  switch (granularity) {
    case "DAY":
      return addDays(day, 1);
    case "WEEK":
      return addDays(day, 7);
    case "MONTH":
      return monthStart(day, 1);
    case "QUARTER":
      return monthStart(day, 3);
    case "YEAR":
      return monthStart(day, 12);
  }
}
