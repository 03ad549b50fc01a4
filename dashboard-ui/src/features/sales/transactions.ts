import { queryOptions } from "@tanstack/react-query";
import { executeTogether } from "../../shared/api/batch";
import { type OrderInput, RowsDocument, type RowsQuery } from "../../shared/api/generated/graphql";
import type { DataSource } from "../../shared/data-sources/data-sources";
import type { Scope } from "../../shared/figures/scope";

export type RowPage = RowsQuery["rows"];
export type RowsAsked = ReturnType<typeof rowsAsked>;

/** Rows that are fetched together. */
export const pageSize = 500;

/** Which rows of a view in which order; the server sorts and searches. */
export function rowsAsked(
  { source, range, filters, view }: Scope,
  orderBy: OrderInput | null,
  search: string,
) {
  return {
    dataSource: source.name,
    range,
    filters,
    columns: shownColumns(source, view.columns),
    orderBy,
    search: search === "" ? null : search,
  };
}

/** One page of them, counted from 0; each is fetched by itself, wherever it stands. */
export function pageQuery(asked: RowsAsked, version: number, page: number) {
  const variables = { ...asked, first: pageSize, offset: page * pageSize };
  return queryOptions({
    queryKey: ["rows", variables, version],
    queryFn: async ({ signal }): Promise<RowPage> =>
      (await executeTogether(RowsDocument, variables, signal)).rows,
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
