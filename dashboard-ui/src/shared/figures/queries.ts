import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  BreakdownQuery,
  FilterInput,
  Granularity,
  KpisQuery,
  OrderInput,
  SeriesQuery,
} from "../api/generated/graphql";
import { inLanguage } from "../i18n/measure-names";
import { answers } from "./answers";
import type { Scope } from "./scope";

export type KpiSummary = KpisQuery["kpis"];
export type Series = SeriesQuery["series"];
export type Breakdown = BreakdownQuery["breakdown"];

// The versions are part of each key: what was published or described anew must be asked for anew.

export function kpisQuery(scope: Scope) {
  const variables = asked(scope);
  return queryOptions({
    queryKey: ["kpis", variables, ...versionsOf(scope)],
    queryFn: ({ signal }) => answers.kpis(variables, signal),
    placeholderData: keepPreviousData,
  });
}

type SeriesAsked = {
  measures: string[];
  granularity?: Granularity | null;
  splitBy?: string;
  limit?: number;
};

export function seriesQuery(scope: Scope, { measures, granularity, splitBy, limit }: SeriesAsked) {
  const variables = {
    ...asked(scope),
    measures,
    granularity: granularity ?? scope.granularity,
    splitBy: splitBy ?? null,
    limit: limit ?? null,
  };
  return queryOptions({
    queryKey: ["series", variables, ...versionsOf(scope)],
    queryFn: ({ signal }) => answers.series(variables, signal),
    select: namedSeries,
    enabled: measures.length > 0,
    placeholderData: keepPreviousData,
  });
}

type BreakdownAsked = {
  dimensions: string[];
  measures: string[];
  filters?: FilterInput[];
  orderBy?: OrderInput;
  limit: number;
  /** Whether one more row holds what lies beyond the limit. */
  other?: boolean;
};

export function breakdownQuery(
  scope: Scope,
  { dimensions, measures, filters, orderBy, limit, other }: BreakdownAsked,
) {
  const variables = {
    ...asked(scope),
    filters: filters ?? scope.filters,
    dimensions,
    measures,
    orderBy: orderBy ?? null,
    limit,
    other: other ?? false,
  };
  return queryOptions({
    queryKey: ["breakdown", variables, ...versionsOf(scope)],
    queryFn: ({ signal }) => answers.breakdown(variables, signal),
    select: namedBreakdown,
    enabled: measures.length > 0,
    placeholderData: keepPreviousData,
  });
}

function named<Answer extends { measures: { label: string }[] }>(answer: Answer): Answer {
  return { ...answer, measures: inLanguage(answer.measures) };
}

// Of one identity each, or every look at an answer would make it anew.
const namedSeries = named<Series>;
const namedBreakdown = named<Breakdown>;

export function versionsOf({ source }: Scope): number[] {
  return [source.version, source.settings.version];
}

function asked({ source, range, filters, compare }: Scope) {
  return { dataSource: source.name, range, filters, compare };
}
