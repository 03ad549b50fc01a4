import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { requestJson } from "../../shared/api/http";
import { ApiProblem } from "../../shared/api/problem";

export type OwnMeasure = { name: string; label: string; formula: string; unit: Unit; scale: number };
export const units = ["number", "currency", "percent", "count"] as const;
export type Unit = (typeof units)[number];

export type Target = {
  measure: string;
  period: string;
  dimension: string | null;
  value: string | null;
  amount: number | null;
};

export const weekStarts = ["monday", "sunday", "saturday"] as const;
export type WeekStart = (typeof weekStarts)[number];

export type Rules = {
  maxFutureDays: number | null;
  amountTolerance: number | null;
  outlierFactor: number | null;
  requiredColumns: string[] | null;
  maxHeldBack: number | null;
  takeRepairs: boolean | null;
};

type Column = { name: string; role: string; concept: string | null };

/** All that an administrator says about a data source, with the columns it is said about. */
export type Description = {
  name: string;
  label: string | null;
  description: string | null;
  rules: Rules;
  settings: {
    fiscalYearStart: number | null;
    weekStart: WeekStart | null;
    timeZone: string | null;
    currency: string | null;
  };
  labels: Record<string, string>;
  measures: OwnMeasure[];
  targets: Target[];
  schema: { columns: Column[] } | null;
};

/** What is left out stays; null takes it away; a list takes the old one's place. */
export type DescriptionChange = {
  label?: string | null;
  description?: string | null;
  rules?: Partial<Rules>;
  settings?: Partial<Description["settings"]>;
  labels?: Record<string, string | null>;
  measures?: OwnMeasure[];
  targets?: Target[];
};

const address = (name: string) => `/api/ingest/data-sources/${encodeURIComponent(name)}`;

export function descriptionQuery(name: string) {
  return queryOptions({
    queryKey: ["description", name],
    queryFn: ({ signal }) => requestJson<Description>(address(name), { signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** What the server would say to a change; it changes nothing. */
export function checkQuery(name: string, change: DescriptionChange) {
  return queryOptions({
    queryKey: ["description", name, "check", change],
    queryFn: async ({ signal }) => {
      await patch(`${address(name)}?check=true`, change, signal);
      return true;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Everything on other pages may read differently once a description has changed. */
export function useSaving(name: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: DescriptionChange) => patch(address(name), change),
    onSuccess: async (saved) => {
      queryClient.setQueryData(descriptionQuery(name).queryKey, saved);
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "description" });
    },
  });
}

function patch(path: string, change: DescriptionChange, signal?: AbortSignal): Promise<Description> {
  return requestJson<Description>(path, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(change),
    ...(signal ? { signal } : {}),
  });
}

/** The server's sentence about a field, where that is the one it found amiss. */
export function wrongAt(error: unknown, field: string): string | null {
  if (!(error instanceof ApiProblem) || error.field === null) return null;
  if (error.field !== field && !error.field.startsWith(`${field}.`)) return null;
  // The reader sees which field it is; the path is for programs.
  const sentence = error.message.startsWith(error.field)
    ? error.message.slice(error.field.length).replace(/^:?\s+/, "")
    : error.message;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
