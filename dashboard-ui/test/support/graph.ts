import { HttpResponse, http } from "msw";
import { network } from "./network";

/** A small data source. */
export const retail = {
  name: "retail",
  label: "Retail",
  version: 1,
  rows: 2,
  minTime: "2024-01-01",
  maxTime: "2024-02-29",
  currency: "USD",
  updatedAt: "2024-03-01T10:00:00Z",
  columns: [{ name: "Sales", role: "metric", concept: "revenue" }],
  dimensions: [{ name: "Branch", label: "Branch", concept: "branch" }],
  unavailable: [],
  measures: [
    { name: "revenue", label: "Revenue", unit: "currency", currency: "USD", scale: 2, formula: null },
  ],
};

type Answers = Record<string, unknown>;

/**
 * Answers GraphQL requests by root field, whatever alias it goes by; `{message}` is an error, and as with the real
 * gateway an error of one field leaves no data at all. `answer` changes what comes next, `asked` holds the queries.
 */
export function answerGraph(first: Answers): { answer: (next: Answers) => void; asked: string[] } {
  let answers: Answers = { dataSources: [retail], ...first };
  const asked: string[] = [];
  network.use(
    http.post("*/graphql", async ({ request }) => {
      const { query } = (await request.json()) as { query: string };
      asked.push(query);
      return HttpResponse.json(answerOf(query, answers));
    }),
  );
  return {
    asked,
    answer: (next) => {
      answers = { ...answers, ...next };
    },
  };
}

function answerOf(query: string, answers: Answers) {
  const aliased = [...query.matchAll(/^(part\d+): (\w+)/gm)].map(([, alias = "", field = ""]) => ({
    alias,
    field,
  }));
  const fields =
    aliased.length > 0 ? aliased : Object.keys(answers).map((field) => ({ alias: field, field }));
  const failed = fields.flatMap(({ alias, field }) =>
    isError(answers[field]) ? [{ ...answers[field], path: [alias] }] : [],
  );
  if (failed.length > 0 && aliased.length > 0) return { data: null, errors: failed };
  return { data: Object.fromEntries(fields.map(({ alias, field }) => [alias, answers[field]])) };
}

function isError(answer: unknown): answer is { message: string } {
  return typeof answer === "object" && answer !== null && "message" in answer;
}
