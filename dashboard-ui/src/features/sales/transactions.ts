import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { executeTogether } from "../../shared/api/batch";
import { type OrderInput, RowsDocument, type RowsQuery } from "../../shared/api/generated/graphql";
import type { DataSource } from "../../shared/data-sources/data-sources";
import type { Scope } from "../../shared/figures/scope";

type RowPage = RowsQuery["rows"];

const pageSize = 500;

/** The single rows of a view, page by page; the server sorts and searches. */
export function rowsQuery(
  { source, range, filters, view }: Scope,
  orderBy: OrderInput | null,
  search: string,
) {
  const variables = {
    dataSource: source.name,
    range,
    filters,
    columns: shownColumns(source, view.columns),
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

/** The columns that can be shown, as the file has them. */
export function columnsOf({ columns }: DataSource): string[] {
  return columns.filter(({ role }) => role !== "ignored").map(({ name }) => name);
}

/** Those that were chosen and are there; null where that is all or none of them. */
export function shownColumns(source: DataSource, chosen: string[] | null): string[] | null {
  const there = columnsOf(source).filter((name) => chosen?.includes(name));
  return there.length === 0 || there.length === columnsOf(source).length ? null : there;
}
