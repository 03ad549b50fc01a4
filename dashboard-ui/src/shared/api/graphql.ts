import { defineText } from "../i18n/define-text";
import type { TypedDocumentString } from "./generated/graphql";
import { requestJson } from "./http";
import { ApiProblem } from "./problem";

const text = defineText("graphql", { unreadable: "The numbers could not be read." });

type GraphError = {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; correlationId?: string };
};
export type GraphAnswer<Result> = { data?: Result | null; errors?: GraphError[] };

/** Runs one operation alone; any error in the answer is thrown, since half an answer would be read as a whole one. */
export async function execute<Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const answer = await postGraph<Result>({ query: document.toString(), variables }, signal);
  const [error] = answer.errors ?? [];
  if (error || !answer.data) throw problemFrom(error);
  return answer.data;
}

export function postGraph<Result>(
  asked: { query: string; variables: object },
  signal?: AbortSignal,
): Promise<GraphAnswer<Result>> {
  return requestJson("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(asked),
    ...(signal ? { signal } : {}),
  });
}

export function problemFrom(error: GraphError | undefined): ApiProblem {
  return new ApiProblem({
    message: error?.message ?? text("unreadable"),
    status: 200,
    code: error?.extensions?.code ?? "GRAPHQL_ERROR",
    correlationId: error?.extensions?.correlationId ?? null,
  });
}
