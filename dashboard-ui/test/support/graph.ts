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
  settings: { version: 0, fiscalYearStart: 1 },
  targetMeasures: [] as string[],
  targetDimensions: [] as string[],
  columns: [{ name: "Sales", role: "metric", concept: "revenue" }],
  dimensions: [{ name: "Branch", label: "Branch", concept: "branch", distinct: 4 }],
  unavailable: [],
  measures: [
    { name: "revenue", label: "Revenue", unit: "currency", currency: "USD", scale: 2, formula: null },
  ],
};

type Answers = Record<string, unknown>;

/**
 * Answers GraphQL requests by root field, whatever alias it goes by; a function makes its answer of the field's variables,
 * `{message}` is an error, and as with the real gateway an error of one field leaves no data at all. `answer` changes what
 * comes next, `asked` holds the queries.
 */
export function answerGraph(first: Answers): {
  answer: (next: Answers) => void;
  /** Keeps what is asked from now on waiting. */
  hold: (until: Promise<void>) => void;
  asked: string[];
  variables: Record<string, unknown>[];
} {
  let answers: Answers = { dataSources: [retail], ...first };
  const asked: string[] = [];
  const variables: Record<string, unknown>[] = [];
  let held: Promise<void> = Promise.resolve();
  network.use(
    http.post("*/graphql", async ({ request }) => {
      const body = (await request.json()) as { query: string; variables: Record<string, unknown> };
      const { query } = body;
      asked.push(query);
      variables.push(body.variables);
      await held;
      return HttpResponse.json(answerOf(query, body.variables, answers));
    }),
  );
  return {
    asked,
    variables,
    hold: (until) => {
      held = until;
    },
    answer: (next) => {
      answers = { ...answers, ...next };
    },
  };
}

function answerOf(query: string, variables: Record<string, unknown>, answers: Answers) {
  const aliased = [...query.matchAll(/^(part\d+): (\w+)/gm)].map(([, alias = "", field = ""]) => ({
    alias,
    field,
  }));
  const fields =
    aliased.length > 0 ? aliased : Object.keys(answers).map((field) => ({ alias: field, field }));
  const answered = fields.map(({ alias, field }) => {
    const answer = answers[field];
    return { alias, answer: typeof answer === "function" ? answer(ownOf(alias, variables)) : answer };
  });
  const failed = answered.flatMap(({ alias, answer }) =>
    isError(answer) ? [{ ...answer, path: [alias] }] : [],
  );
  if (failed.length > 0 && aliased.length > 0) return { data: null, errors: failed };
  return { data: Object.fromEntries(answered.map(({ alias, answer }) => [alias, answer])) };
}

function ownOf(alias: string, variables: Record<string, unknown>): Record<string, unknown> {
  const own = Object.entries(variables).filter(([name]) => name.startsWith(`${alias}_`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(alias.length + 1), value]));
}

function isError(answer: unknown): answer is { message: string } {
  return typeof answer === "object" && answer !== null && "message" in answer;
}

/** An answer to every question of a page, about one value of one dimension. */
export const answers = {
  kpis: {
    period: { start: "2024-01-01", end: "2024-02-29" },
    comparison: null,
    currency: "USD",
    totalRevenue: 300,
    totalProfit: 120,
    profitMargin: 40,
    totalTransactions: 3,
    change: [],
    unavailable: [],
  },
  series: {
    granularity: "MONTH",
    measures: retail.measures,
    points: [{ time: "2024-01-01T00:00:00Z", split: null, values: [300], previous: null }],
  },
  breakdown: {
    truncated: false,
    measures: retail.measures,
    rows: [{ key: ["Thika"], values: [300], previous: [100], other: false }],
  },
  dataSource: { columns: [{ name: "Sales", concept: "revenue", currency: null, scale: 2 }] },
  rows: {
    columns: ["Branch", "Sales"],
    rows: [
      ["Thika", "200.00"],
      ["Thika", "100.00"],
    ],
    totalCount: 2,
  },
};
