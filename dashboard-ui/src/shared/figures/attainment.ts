import { queryOptions } from "@tanstack/react-query";
import { executeTogether } from "../api/batch";
import {
  type FilterInput,
  TargetAttainmentDocument,
  type TargetAttainmentQuery,
} from "../api/generated/graphql";
import { versionsOf } from "./queries";
import type { Scope } from "./scope";

export type Attainment = TargetAttainmentQuery["targetAttainment"];

type Asked = { measure: string; by?: string; limit?: number; filters?: FilterInput[] };

/** What a measure reached of its targets: over all, or for each value of a dimension. */
export function attainmentQuery(scope: Scope, { measure, by, limit, filters }: Asked) {
  const variables = {
    dataSource: scope.source.name,
    measure,
    range: scope.range,
    filters: filters ?? scope.filters,
    by: by ?? null,
    limit: limit ?? null,
  };
  return queryOptions({
    queryKey: ["targetAttainment", variables, ...versionsOf(scope)],
    queryFn: async ({ signal }) =>
      (await executeTogether(TargetAttainmentDocument, variables, signal)).targetAttainment,
  });
}
