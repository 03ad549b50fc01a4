import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "../../shared/api/http";
import type { AnalysedColumn, ColumnChoice } from "./column-choice";
import { sampleOf } from "./file-sample";
import type { Problem } from "./task";

export type Analysis = {
  outcome: "accept" | "accept_with_warnings" | "reject" | "needs_decision";
  rows: { read: number; accepted: number; quarantined: number; ignored: number };
  columns: AnalysedColumn[];
  problems: Problem[];
  question: { code: string; message: string } | null;
};

/** What the file would come to, as the server sees it now; nothing is stored. Null for a file too large to be looked at. */
export function analysisQuery(file: File, choices: ColumnChoice[], takeRepairs: boolean) {
  return queryOptions({
    queryKey: ["fileAnalysis", file.name, file.size, file.lastModified, choices, takeRepairs],
    queryFn: async ({ signal }) => {
      const sample = await sampleOf(file);
      if (sample === null) return null;
      const form = new FormData();
      // In front of the file, which the server reads as it comes.
      form.append("columns", JSON.stringify(choices));
      form.append("takeRepairs", String(takeRepairs));
      form.append("file", sample.content, file.name);
      const path = "/api/ingest/analyze-schema";
      const analysis = await requestJson<Analysis>(path, { method: "POST", body: form, signal });
      return { analysis, whole: sample.whole };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
