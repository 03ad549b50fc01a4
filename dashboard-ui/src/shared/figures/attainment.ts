import { queryOptions } from "@tanstack/react-query";
import type { FilterInput, TargetAttainmentQuery } from "../api/generated/graphql";
import { answers } from "./answers";
import { type KpiField, kpis } from "./kpis";
import { versionsOf } from "./queries";
import type { Scope } from "./scope";

export type Attainment = TargetAttainmentQuery["targetAttainment"];
/** What one figure has reached of the target that was set for it. */
export type Reached = Attainment["rows"][number] & { attainment: number };

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
    queryFn: ({ signal }) => answers.targetAttainment(variables, signal),
  });
}

/** What is asked of the key figures that have targets; whether these are for all sales or for parts only, the answer tells. */
export function kpiTargetQueries(scope: Scope, fields: readonly KpiField[]) {
  return fields
    .filter((field) => targetMeasure(scope, field) !== undefined)
    .map((field) => attainmentQuery(scope, { measure: kpis[field].measure }));
}

/** By key figure what was reached, of the answers to these questions, in their order; without those that have no target. */
export function reachedOf(
  scope: Scope,
  fields: readonly KpiField[],
  answers: readonly (Attainment | undefined)[],
): Map<KpiField, Reached> {
  const asked = fields.filter((field) => targetMeasure(scope, field) !== undefined);
  return new Map(
    asked.flatMap((field, index): [KpiField, Reached][] => {
      const row = answers[index]?.rows[0];
      return typeof row?.attainment === "number" ? [[field, { ...row, attainment: row.attainment }]] : [];
    }),
  );
}

function targetMeasure({ source }: Scope, field: KpiField): string | undefined {
  return source.targetMeasures.find((measure) => measure === field || measure === kpis[field].measure);
}
