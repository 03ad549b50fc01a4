import type { UseQueryResult } from "@tanstack/react-query";
import type { CardQuery } from "./card";

/** Several answers as one, which is there when all are. */
export function together<Data>(results: UseQueryResult<Data>[]): CardQuery<Data[]> {
  const failed = results.find((result) => result.isError);
  const answers = results.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return {
    data: answers.length === results.length ? answers : undefined,
    error: failed?.error,
    isError: failed !== undefined,
    isPlaceholderData: results.some((result) => result.isPlaceholderData),
    dataUpdatedAt: Math.min(...results.map((result) => result.dataUpdatedAt)),
    refetch: () => results.map((result) => result.refetch()),
  };
}
