import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { executeTogether } from "../../shared/api/batch";
import { type OrderInput, RowsDocument, type RowsQuery } from "../../shared/api/generated/graphql";
import type { Scope } from "../../shared/figures/scope";

type RowPage = RowsQuery["rows"];

const pageSize = 500;

/** The single rows of a view, page by page; the server sorts and searches. */
export function rowsQuery({ source, range, filters }: Scope, orderBy: OrderInput | null, search: string) {
  const variables = {
    dataSource: source.name,
    range,
    filters,
    orderBy,
    first: pageSize,
    search: search === "" ? null : search,
  };
  return infiniteQueryOptions({
    queryKey: ["rows", variables, source.version],
    queryFn: async ({ pageParam, signal }): Promise<RowPage> =>
      (await executeTogether(RowsDocument, { ...variables, after: pageParam }, signal)).rows,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
}
