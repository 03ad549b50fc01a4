import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  type FilterInput,
  type Granularity,
  OverviewDocument,
  type OverviewQuery,
  type OverviewQueryVariables,
} from "../../shared/api/generated/graphql";
import { execute } from "../../shared/api/graphql";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { type DayRange, dayOf, daysIn } from "../../shared/format/dates";
import { kpis } from "./kpis";
import { resolvePreset } from "./presets";
import type { Filter, ViewState } from "./view-state";

export type Overview = OverviewQuery;
export type Ranking = NonNullable<OverviewQuery["first"]>;
export type Dimension = DataSource["dimensions"][number];

/** What a view asks of a data source, once the source's own columns and dates are known. */
export type OverviewPlan = {
  range: DayRange | null;
  compared: boolean;
  mainMeasure: string | null;
  rankings: Dimension[];
  variables: OverviewQueryVariables;
};

const rankingLimit = 8;
const rankedConcepts = [
  "product",
  "branch",
  "customer",
  "category",
  "productLine",
  "salesperson",
  "channel",
  "region",
  "country",
  "city",
  "brand",
  "customerSegment",
  "paymentMethod",
];
const neverRanked = ["orderId", "currency", "isReturn", "date"];

export function planOverview(source: DataSource, view: ViewState): OverviewPlan {
  const data = dataRange(source);
  const range = "preset" in view.range ? data && resolvePreset(view.range.preset, data) : view.range;
  const compared = view.compare !== "none" && !("preset" in view.range && view.range.preset === "all");
  const measures = source.measures.map((measure) => measure.name);
  const mainMeasure = chooseMain(measures, source.columns);
  const rankings = mainMeasure === null ? [] : chooseRankings(source.dimensions);
  const asked = [mainMeasure, ...kpis.map((kpi) => kpi.measure)].filter(
    (name): name is string => name !== null && measures.includes(name),
  );
  return {
    range,
    compared,
    mainMeasure,
    rankings,
    variables: {
      source: source.name,
      range,
      filters: toInputs(view.filters),
      compare: compared ? comparisonOf(view) : "NONE",
      granularity: view.granularity ?? (range ? chooseGranularity(range) : null),
      measures: [...new Set(asked)],
      withSeries: asked.length > 0,
      rankedBy: mainMeasure === null ? [] : [mainMeasure],
      order: mainMeasure === null ? null : { by: mainMeasure, direction: "DESC" },
      limit: rankingLimit,
      ...rankingVariables(rankings, view.filters),
    },
  };
}

export function overviewQuery(plan: OverviewPlan | null, version: number | null) {
  return queryOptions({
    queryKey: ["overview", plan?.variables, version],
    queryFn: ({ signal }) => {
      if (plan === null) throw new Error("No data source is chosen");
      return execute(OverviewDocument, plan.variables, signal);
    },
    enabled: plan !== null,
    placeholderData: keepPreviousData,
  });
}

/** The first and last day that has data; null for a source that has no rows yet. */
export function dataRange(source: DataSource): DayRange | null {
  return source.minTime && source.maxTime
    ? { start: dayOf(source.minTime), end: dayOf(source.maxTime) }
    : null;
}

/** Few enough points to read, enough to see a movement. */
function chooseGranularity(range: DayRange): Granularity {
  const days = daysIn(range);
  if (days <= 45) return "DAY";
  if (days <= 190) return "WEEK";
  if (days <= 6 * 366) return "MONTH";
  return days <= 15 * 366 ? "QUARTER" : "YEAR";
}

function toInputs(filters: Filter[]): FilterInput[] {
  return filters.map(({ dimension, values }) =>
    values.includes("")
      ? { dimension, operator: "IS_NULL", values: [] }
      : { dimension, operator: "IN", values },
  );
}

/** Up to three: products, branches, and what else this data is about. */
function chooseRankings(dimensions: Dimension[]): Dimension[] {
  const byConcept = rankedConcepts.flatMap(
    (concept) => dimensions.find((each) => each.concept === concept) ?? [],
  );
  const others = dimensions.filter(
    (each) => !byConcept.includes(each) && !neverRanked.includes(each.concept ?? ""),
  );
  return [...byConcept, ...others].slice(0, 3);
}

/** What charts and rankings show: revenue, or what comes closest in data without it. */
function chooseMain(measures: string[], columns: DataSource["columns"]): string | null {
  const ownColumn = columns.find(({ name, role }) => role === "metric" && measures.includes(name))?.name;
  const candidates = ["revenue", "units", ownColumn, "transactions", measures[0]];
  return candidates.find((name): name is string => name !== undefined && measures.includes(name)) ?? null;
}

function comparisonOf(view: ViewState) {
  return view.compare === "previous_year" ? "PREVIOUS_YEAR" : "PREVIOUS_PERIOD";
}

/** A ranking leaves its own filter aside, so that the values beside the chosen ones stay in sight. */
function rankingVariables(rankings: Dimension[], filters: Filter[]) {
  const [first, second, third] = rankings;
  const others = (dimension?: Dimension) =>
    toInputs(filters.filter((filter) => filter.dimension !== dimension?.name));
  return {
    withFirst: first !== undefined,
    first: first ? [first.name] : [],
    firstFilters: others(first),
    withSecond: second !== undefined,
    second: second ? [second.name] : [],
    secondFilters: others(second),
    withThird: third !== undefined,
    third: third ? [third.name] : [],
    thirdFilters: others(third),
  };
}
