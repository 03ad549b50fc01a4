import { queryOptions } from "@tanstack/react-query";
import { DataSourcesDocument, type DataSourcesQuery } from "../api/generated/graphql";
import { execute } from "../api/graphql";

export type DataSource = DataSourcesQuery["dataSources"][number];

/** Everything that can be looked at, with the columns each has; shared by all pages. */
export const dataSourcesQuery = queryOptions({
  queryKey: ["dataSources"],
  queryFn: async ({ signal }) => (await execute(DataSourcesDocument, {}, signal)).dataSources,
  staleTime: 60_000,
});

export function nameOf(source: DataSource): string {
  return source.label ?? source.name;
}

const lastSeenKey = "sales-analytics.data-source";

export function rememberDataSource(name: string): void {
  localStorage.setItem(lastSeenKey, name);
}

/** The one asked for, else the one looked at last, else the one loaded last. */
export function chooseDataSource(sources: DataSource[], asked: string | null): DataSource | null {
  if (asked !== null) return sources.find((source) => source.name === asked) ?? null;
  const last = localStorage.getItem(lastSeenKey);
  const newestFirst = [...sources].sort((a, b) => (b.updatedAt ?? "").localeCompare(a.updatedAt ?? ""));
  return sources.find((source) => source.name === last) ?? newestFirst[0] ?? null;
}
