import { queryOptions } from "@tanstack/react-query";
import { executeTogether } from "../api/batch";
import { ExplainDocument, type ExplainQuery } from "../api/generated/graphql";
import type { Scope } from "./scope";

export type Explanation = ExplainQuery["explain"];

/** Where the figures of a view come from. */
export function explainQuery({ source, range, filters }: Scope) {
  const variables = { dataSource: source.name, range, filters };
  return queryOptions({
    queryKey: ["explain", variables, source.version],
    queryFn: async ({ signal }) => (await executeTogether(ExplainDocument, variables, signal)).explain,
  });
}
