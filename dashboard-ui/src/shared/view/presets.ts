import { addDays, type DayRange, monthStart, yearStart } from "../format/dates";

export const presets = [
  "all",
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
] as const;
export type Preset = (typeof presets)[number];

export function isPreset(value: string | null): value is Preset {
  return presets.some((preset) => preset === value);
}

/**
 * The days a preset means. They are counted back from the newest sale, not from today: a file of last year's sales
 * would otherwise open on an empty page.
 */
export function resolvePreset(preset: Preset, data: DayRange): DayRange {
  const { end } = data;
  switch (preset) {
    case "all":
      return data;
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
  }
}

function quarterStart(day: string): string {
  return monthStart(day, -((Number(day.slice(5, 7)) - 1) % 3));
}
