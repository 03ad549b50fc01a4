import type { TypedDocumentString } from "./generated/graphql";
import { requestJson } from "./http";
import { ApiProblem } from "./problem";

type Answer<Result> = {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string; correlationId?: string } }[];
};

/** Runs one operation; any error in the answer is thrown, since half a dashboard would be read as a whole one. */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const answer = await requestJson<Answer<Result>>("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: document.toString(), variables }),
    ...(signal ? { signal } : {}),
  });
  const [error] = answer.errors ?? [];
  if (error || !answer.data) throw problemFrom(error);
  return answer.data;
}

function problemFrom(error: NonNullable<Answer<unknown>["errors"]>[number] | undefined): ApiProblem {
  return new ApiProblem({
    message: error?.message ?? "The numbers could not be read.",
    status: 200,
    code: error?.extensions?.code ?? "GRAPHQL_ERROR",
    correlationId: error?.extensions?.correlationId ?? null,
  });
}
