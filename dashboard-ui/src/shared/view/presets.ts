import { addDays, type DayRange, monthStart, yearStart } from "../format/dates";

export const presets = [
  "all",
  "last-day",
  "last-7-days",
  "last-30-days",
  "last-90-days",
  "this-month",
  "last-month",
  "this-quarter",
  "last-quarter",
  "last-12-months",
  "this-year",
  "last-year",
  "this-fiscal-year",
  "last-fiscal-year",
] as const;
export type Preset = (typeof presets)[number];

export function isPreset(value: string | null): value is Preset {
  return presets.some((preset) => preset === value);
}

/** Those that a data source can use: a fiscal year that is the calendar's needs no presets of its own. */
export function presetsFor(fiscalYearStart: number): Preset[] {
  return presets.filter((preset) => fiscalYearStart !== 1 || !preset.endsWith("fiscal-year"));
}

/**
 * The days a preset means. They are counted back from the newest sale, not from today: a file of last year's sales
 * would otherwise open on an empty page.
 *
 * @param fiscalYearStart the month that the fiscal year begins with, 1 for January
 */
export function resolvePreset(preset: Preset, data: DayRange, fiscalYearStart = 1): DayRange {
  const { end } = data;
  switch (preset) {
    case "all":
      return data;
    case "last-day":
      return { start: end, end };
    case "last-7-days":
      return { start: addDays(end, -6), end };
    case "last-30-days":
      return { start: addDays(end, -29), end };
    case "last-90-days":
      return { start: addDays(end, -89), end };
    case "this-month":
      return { start: monthStart(end), end };
    case "last-month":
      return { start: monthStart(end, -1), end: addDays(monthStart(end), -1) };
    case "this-quarter":
      return { start: quarterStart(end), end };
    case "last-quarter":
      return { start: monthStart(quarterStart(end), -3), end: addDays(quarterStart(end), -1) };
    case "last-12-months":
      return { start: monthStart(end, -11), end };
    case "this-year":
      return { start: yearStart(end), end };
    case "last-year":
      return { start: yearStart(end, -1), end: addDays(yearStart(end), -1) };
    case "this-fiscal-year":
      return { start: fiscalStart(end, fiscalYearStart), end };
    case "last-fiscal-year": {
      const start = fiscalStart(end, fiscalYearStart);
      return { start: monthStart(start, -12), end: addDays(start, -1) };
    }
  }
}

function fiscalStart(day: string, firstMonth: number): string {
  return monthStart(day, -((Number(day.slice(5, 7)) - firstMonth + 12) % 12));
}

function quarterStart(day: string): string {
  return monthStart(day, -((Number(day.slice(5, 7)) - 1) % 3));
}
