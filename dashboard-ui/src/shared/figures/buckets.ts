import type { Granularity } from "../api/generated/graphql";
import { addDays, type DayRange, dayOf, monthStart, toDate, utc } from "../format/dates";
import { currentLocale } from "../format/numbers";

type Point = { time: string; values: (number | null)[]; previous?: (number | null)[] | null };

const widths: Granularity[] = ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"];

/**
 * The first width from the given one on in which at least half of the points have a neighbour, so that there is a line to
 * draw; the given one where none has. Sales of one day a month are single dots by the week.
 */
export function joiningWidth(points: Point[], granularity: Granularity): Granularity {
  const days = points
    .filter(({ values }) => values.some((value) => value !== null))
    .map(({ time }) => dayOf(time));
  const wider = widths.slice(widths.indexOf(granularity) + 1);
  return [granularity, ...wider].find((width) => isJoined(days, width)) ?? granularity;
}

function isJoined(days: string[], width: Granularity): boolean {
  if (width === "HOUR") return true;
  const buckets = new Set(days.map((day) => startOf(day, width)));
  const after = new Set([...buckets].map((bucket) => nextBucket(bucket, width)));
  const joined = [...buckets].filter((bucket) => after.has(bucket) || buckets.has(nextBucket(bucket, width)));
  return joined.length * 2 >= buckets.size;
}

const monthsIn = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Of the bucket that a day lies in; weeks count from Monday, which is as good as any day to see whether they touch. */
function startOf(day: string, width: Exclude<Granularity, "HOUR">): string {
  if (width === "DAY") return day;
  const date = toDate(day);
  if (width === "WEEK") return addDays(day, -((date.getUTCDay() + 6) % 7));
  return monthStart(day, -(date.getUTCMonth() % monthsIn[width]));
}

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

/** The names of an axis: hours of a single day go without it. */
export function nameBuckets(times: string[], granularity: Granularity, locale = currentLocale()): string[] {
  const isOneDay = new Set(times.map(dayOf)).size === 1;
  if (granularity !== "HOUR" || !isOneDay) return times.map((time) => nameBucket(time, granularity, locale));
  const clock = utc(locale, { hour: "2-digit", minute: "2-digit" });
  return times.map((time) => clock.format(new Date(time)));
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
