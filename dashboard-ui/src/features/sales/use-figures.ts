import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { executeTogether } from "../../shared/api/batch";
import { RowColumnsDocument } from "../../shared/api/generated/graphql";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { type Figures, figuresOf } from "./row-figures";

/** As they stand until the columns are described. */
export function useFigures(source: DataSource): Figures {
  const { data } = useQuery(columnsQuery(source));
  return useMemo(() => figuresOf(source, data ?? []), [source, data]);
}

function columnsQuery({ name, version }: DataSource) {
  return queryOptions({
    queryKey: ["row-columns", name, version],
    queryFn: async ({ signal }) =>
      (await executeTogether(RowColumnsDocument, { name }, signal)).dataSource?.columns ?? [],
  });
}
