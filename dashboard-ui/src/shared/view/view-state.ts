import { type DayRange, isDay } from "../format/dates";
import { isPreset, type Preset } from "./presets";

export const comparisons = ["none", "previous_period", "previous_year", "previous_year_by_weeks"] as const;
export type ComparisonChoice = (typeof comparisons)[number];

export const granularities = ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"] as const;
export type GranularityChoice = (typeof granularities)[number];

/** A dimension and the values kept; the empty text stands for cells without a value. */
export type Filter = { dimension: string; values: string[] };

/** Everything a link to this page carries. */
export type ViewState = {
  source: string | null;
  range: { preset: Preset } | DayRange;
  compare: ComparisonChoice;
  granularity: GranularityChoice | null;
  filters: Filter[];
  /** Which columns the table of sales has; null for all. */
  columns: string[] | null;
};

const filterPrefix = "filter.";
const defaultPreset: Preset = "all";
const defaultComparison: ComparisonChoice = "previous_period";

/** Reads a query string; whatever it does not understand falls back to the default, so old links keep working. */
export function parseView(params: URLSearchParams): ViewState {
  const compare = params.get("compare");
  const by = params.get("by")?.toUpperCase();
  return {
    source: params.get("source"),
    range: parseRange(params),
    compare: comparisons.find((each) => each === compare) ?? defaultComparison,
    granularity: granularities.find((each) => each === by) ?? null,
    filters: parseFilters(params),
    columns: parseColumns(params),
  };
}

/** The shortest query string that reads back as the same view. */
export function writeView(view: ViewState): URLSearchParams {
  const params = new URLSearchParams();
  if (view.source !== null) params.set("source", view.source);
  if ("preset" in view.range) {
    if (view.range.preset !== defaultPreset) params.set("range", view.range.preset);
  } else {
    params.set("from", view.range.start);
    params.set("to", view.range.end);
  }
  if (view.compare !== defaultComparison) params.set("compare", view.compare);
  if (view.granularity !== null) params.set("by", view.granularity.toLowerCase());
  for (const { dimension, values } of view.filters) {
    for (const value of values) params.append(filterPrefix + dimension, value);
  }
  for (const column of view.columns ?? []) params.append("column", column);
  return params;
}

/** Adds the value to the dimension's filter, or takes it out again. */
export function toggleFilter(filters: Filter[], dimension: string, value: string): Filter[] {
  const current = filters.find((filter) => filter.dimension === dimension)?.values ?? [];
  // "Blank" and named values need different operators, which one filter cannot hold.
  const compatible = value === "" ? [] : current.filter((each) => each !== "");
  const next = current.includes(value) ? current.filter((each) => each !== value) : [...compatible, value];
  return withFilter(filters, dimension, next);
}

/** Replaces the dimension's filter in its place; no values remove it. */
export function withFilter(filters: Filter[], dimension: string, values: string[]): Filter[] {
  const known = filters.some((filter) => filter.dimension === dimension);
  const next = known
    ? filters.map((filter) => (filter.dimension === dimension ? { dimension, values } : filter))
    : [...filters, { dimension, values }];
  return next.filter((filter) => filter.values.length > 0);
}

function parseRange(params: URLSearchParams): ViewState["range"] {
  const start = params.get("from");
  const end = params.get("to");
  if (isDay(start) && isDay(end) && start <= end) return { start, end };
  const preset = params.get("range");
  return { preset: isPreset(preset) ? preset : defaultPreset };
}

function parseColumns(params: URLSearchParams): string[] | null {
  const columns = [...new Set(params.getAll("column"))];
  return columns.length === 0 ? null : columns;
}

function parseFilters(params: URLSearchParams): Filter[] {
  let filters: Filter[] = [];
  for (const [key, value] of params) {
    if (!key.startsWith(filterPrefix) || key === filterPrefix) continue;
    const dimension = key.slice(filterPrefix.length);
    const current = filters.find((filter) => filter.dimension === dimension)?.values ?? [];
    filters = withFilter(filters, dimension, [...new Set([...current, value])]);
  }
  return filters;
}
