import { currentLocale } from "./numbers";

/** Whole days, both included, as ISO dates. */
export type DayRange = { start: string; end: string };

const millisPerDay = 86_400_000;

export function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day of an ISO date or date-time, whatever follows it. */
export function dayOf(time: string): string {
  return time.slice(0, 10);
}

export function isDay(value: string | null): value is string {
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(toDate(value).getTime());
}

export function addDays(day: string, days: number): string {
  return toDay(new Date(toDate(day).getTime() + days * millisPerDay));
}

export function daysIn(range: DayRange): number {
  return Math.round((toDate(range.end).getTime() - toDate(range.start).getTime()) / millisPerDay) + 1;
}

/** The first day of the month that lies `months` after the given day's month. */
export function monthStart(day: string, months = 0): string {
  const date = toDate(day);
  return toDay(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
}

export function yearStart(day: string, years = 0): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}-01-01`;
}

/** The same date a year before; 28 February for the 29th. */
export function yearEarlier(day: string): string {
  const earlier = `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}${day.slice(4)}`;
  return isDay(earlier) && toDay(toDate(earlier)) === earlier ? earlier : `${earlier.slice(0, 8)}28`;
}

/** Names a range as people do: `2024`, `March 2024`, `1 – 21 Mar 2024`. */
export function nameRange(range: DayRange, locale = currentLocale()): string {
  const start = toDate(range.start);
  const end = toDate(range.end);
  if (range.start === yearStart(range.start) && range.end === addDays(yearStart(range.start, 1), -1)) {
    return utc(locale, { year: "numeric" }).format(start);
  }
  if (range.start === monthStart(range.start) && range.end === addDays(monthStart(range.start, 1), -1)) {
    return utc(locale, { month: "long", year: "numeric" }).format(start);
  }
  return utc(locale, { day: "numeric", month: "short", year: "numeric" }).formatRange(start, end);
}

export function nameDay(day: string, locale = currentLocale()): string {
  return utc(locale, { day: "numeric", month: "short", year: "numeric" }).format(toDate(day));
}

/** A moment in the reader's own time zone: the time alone today, the date before it otherwise. */
export function nameMoment(iso: string, now = new Date(), locale = currentLocale()): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const sameDay = moment.toDateString() === now.toDateString();
  const options: Intl.DateTimeFormatOptions = sameDay
    ? { hour: "2-digit", minute: "2-digit" }
    : { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" };
  return formatter(locale, options).format(moment);
}

export function utc(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formatter(locale, { ...options, timeZone: "UTC" });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once for each way to write: to make one takes far longer than to use it. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, found);
  return found;
}
