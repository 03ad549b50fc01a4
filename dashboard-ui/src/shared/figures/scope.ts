import type { Comparison, FilterInput, Granularity } from "../api/generated/graphql";
import type { DataSource } from "../data-sources/data-sources";
import { addDays, type DayRange, dayOf, daysIn, nameRange, yearEarlier } from "../format/dates";
import { inLanguage } from "../i18n/measure-names";
import { resolvePreset } from "../view/presets";
import type { Filter, ViewState } from "../view/view-state";
import { chooseMain } from "./measures";

/** What a view means for a data source, once the source's own columns and dates are known. */
export type Scope = {
  source: DataSource;
  view: ViewState;
  range: DayRange | null;
  period: string;
  /** The days that are compared with, and their name; null where nothing is compared. */
  before: DayRange | null;
  comparison: string | null;
  compare: Comparison;
  filters: FilterInput[];
  /** The width of buckets that was chosen; null leaves it to the server. */
  granularity: Granularity | null;
  /** Revenue, or what comes closest in data without it. */
  main: string | null;
};

export function scopeOf(
  found: DataSource,
  view: ViewState,
  today = new Date().toISOString().slice(0, 10),
): Scope {
  const source = { ...found, measures: inLanguage(found.measures) };
  const data = dataRange(source);
  const range =
    "preset" in view.range
      ? data && resolvePreset(view.range.preset, data, source.settings.fiscalYearStart)
      : view.range;
  const compare = comparisonOf(view);
  const before = range ? comparisonRange(range, compare, today) : null;
  return {
    source,
    view,
    range,
    period: range ? nameRange(range) : "",
    before,
    comparison: before ? nameRange(before) : null,
    compare,
    filters: toInputs(view.filters),
    granularity: view.granularity,
    main: chooseMain(source),
  };
}

/** The first and last day that has data; null for a source that has no rows yet. */
export function dataRange(source: DataSource): DayRange | null {
  return source.minTime && source.maxTime
    ? { start: dayOf(source.minTime), end: dayOf(source.maxTime) }
    : null;
}

/** A card leaves its own dimension's filter aside, so that the values beside the chosen ones stay in sight. */
export function filtersBeside(scope: Scope, dimension: string): FilterInput[] {
  return toInputs(scope.view.filters.filter((filter) => filter.dimension !== dimension));
}

const daysOf52Weeks = 364;

/** The days that the server compares with; a period that is running is compared by as many days as have passed. */
function comparisonRange(range: DayRange, compare: Comparison, today: string): DayRange | null {
  const running = range.start <= today && today < range.end;
  const passed = running ? today : range.end;
  switch (compare) {
    case "NONE":
      return null;
    case "PREVIOUS_PERIOD":
      return { start: addDays(range.start, -daysIn(range)), end: addDays(passed, -daysIn(range)) };
    case "PREVIOUS_YEAR":
      return { start: yearEarlier(range.start), end: yearEarlier(passed) };
    case "PREVIOUS_YEAR_BY_WEEKS":
      return { start: addDays(range.start, -daysOf52Weeks), end: addDays(passed, -daysOf52Weeks) };
  }
}

function comparisonOf({ range, compare }: ViewState): Comparison {
  if (compare === "none" || ("preset" in range && range.preset === "all")) return "NONE";
  switch (compare) {
    case "previous_period":
      return "PREVIOUS_PERIOD";
    case "previous_year":
      return "PREVIOUS_YEAR";
    case "previous_year_by_weeks":
      return "PREVIOUS_YEAR_BY_WEEKS";
  }
}

function toInputs(filters: Filter[]): FilterInput[] {
  return filters.map(({ dimension, values }) =>
    values.includes("")
      ? { dimension, operator: "IS_NULL", values: [] }
      : { dimension, operator: "IN", values },
  );
}
