import { type attainmentQuery, kpiTargetQueries } from "../figures/attainment";
import type { Dimension } from "../figures/dimensions";
import type { KpiField } from "../figures/kpis";
import { hasMeasure } from "../figures/measures";
import { breakdownQuery, kpisQuery, seriesQuery } from "../figures/queries";
import { dataRange, filtersBeside, type Scope, scopeOf } from "../figures/scope";
import { drawnMeasures } from "../figures/sparks";
import { daysIn } from "../format/dates";

// The questions of the cards, so that a page can ask them all in one request before the cards are there.

export type Question =
  | ReturnType<typeof kpisQuery>
  | ReturnType<typeof seriesQuery>
  | ReturnType<typeof breakdownQuery>
  | ReturnType<typeof attainmentQuery>;

type About = { scope: Scope; dimension: Dimension; measure: string };
export type Sorting = { by: string; direction: "ASC" | "DESC" };

/** What every page of figures begins with: its key figures, their targets, and what draws the trend and the sparklines. */
export function firstQuestions(scope: Scope, fields: readonly KpiField[]): Question[] {
  const series = seriesQuery(scope, { measures: drawnMeasures(scope, fields) });
  return [kpisQuery(scope), series, ...kpiTargetQueries(scope, fields)];
}

/** Of how many values a ranking shows the largest: what the server has ready after each load. */
const ranked = 10;
/** Of how many values a mix names each. */
const named = 7;
/** Of how many values the movers show the change. */
export const mostMovers = 8;
/** How many rows a table of measures has. */
export const mostRows = 1000;

/** What came back is written below zero: the most of it is the least. */
export const countsDown = (measure: string) => measure === "returnsValue";

export function rankingQuestion({ scope, dimension, measure }: About) {
  return breakdownQuery(scope, {
    dimensions: [dimension.name],
    measures: measure === "" ? [] : [measure],
    filters: filtersBeside(scope, dimension.name),
    orderBy: { by: measure, direction: countsDown(measure) ? "ASC" : "DESC" },
    limit: ranked,
  });
}

/** The largest values of a dimension within all filters. */
export function topQuestion({ scope, dimension, measure }: About, limit: number) {
  return breakdownQuery(scope, {
    dimensions: [dimension.name],
    measures: [measure],
    filters: scope.filters,
    orderBy: { by: measure, direction: "DESC" },
    limit,
  });
}

export const mostHeat = { rows: 10, columns: 12 };

export function mixQuestion({ scope, dimension, measure }: About, limit = named) {
  return breakdownQuery(scope, {
    dimensions: [dimension.name],
    measures: [measure],
    filters: filtersBeside(scope, dimension.name),
    orderBy: { by: measure, direction: "DESC" },
    limit,
    other: true,
  });
}

const compared = new WeakMap<Scope, Scope>();

/** The page's scope with a comparison: its own, else of its newest days with those before them. */
export function comparedScope(page: Scope): Scope {
  if (page.comparison !== null) return page;
  const found = compared.get(page) ?? compareNewest(page);
  compared.set(page, found);
  return found;
}

function compareNewest(page: Scope): Scope {
  const { source, view, range } = page;
  const all = "preset" in view.range && view.range.preset === "all";
  // Twice as many days must be there as are compared.
  const days = range ? daysIn(range) : 0;
  const preset = days >= 180 ? "last-90-days" : days >= 60 ? "last-30-days" : "last-7-days";
  return scopeOf(source, { ...view, range: all ? { preset } : view.range, compare: "previous_period" });
}

/** Whether there is anything that the newest days could have changed from. */
export function hasChanges(page: Scope): boolean {
  const { source, before } = comparedScope(page);
  const data = dataRange(source);
  return before !== null && data !== null && before.end >= data.start;
}

/** The largest rises and the largest falls; the largest changes are among them. The scope has to compare. */
export function moversQuestions({ scope, dimension, measure }: About) {
  const changed = (direction: Sorting["direction"]) =>
    breakdownQuery(scope, {
      dimensions: [dimension.name],
      measures: [measure],
      orderBy: { by: measure, direction, change: true },
      limit: mostMovers,
    });
  return [changed("DESC"), changed("ASC")] as const;
}

/** What changed most, where there is anything that it could have changed from. */
export function changesQuestions(about: About): Question[] {
  return hasChanges(about.scope) ? [...moversQuestions({ ...about, scope: comparedScope(about.scope) })] : [];
}

type TableAbout = { scope: Scope; dimension: Dimension; measures: string[] };

export function tableQuestion(about: TableAbout, sorting = firstSorting(about)) {
  const { scope, dimension } = about;
  return breakdownQuery(scope, {
    dimensions: [dimension.name],
    measures: measuresThere(about),
    filters: filtersBeside(scope, dimension.name),
    orderBy: sorting,
    limit: mostRows,
  });
}

/** The same over all values together; what is unique is not the sum of the rows. */
export function totalsQuestion(about: TableAbout) {
  const { scope, dimension } = about;
  return breakdownQuery(scope, {
    dimensions: [],
    measures: measuresThere(about),
    filters: filtersBeside(scope, dimension.name),
    limit: 1,
  });
}

/** What a table asks first. */
export function tableQuestions(about: TableAbout): Question[] {
  return [tableQuestion(about), totalsQuestion(about)];
}

export function firstSorting(about: TableAbout): Sorting {
  return { by: measuresThere(about)[0] ?? "", direction: "DESC" };
}

/** Measures that the data does not have are left out. */
function measuresThere({ scope, measures }: TableAbout): string[] {
  return [...new Set(measures)].filter((name) => hasMeasure(scope.source, name));
}
