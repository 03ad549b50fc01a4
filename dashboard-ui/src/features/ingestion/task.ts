import type { IngestionStatus, TaskPartsFragment } from "../../shared/api/generated/graphql";

export type Task = TaskPartsFragment;
export type Problem = Task["problems"][number];
export type Question = NonNullable<Task["question"]>;

/** The REST answer leaves out what does not apply and keeps timings by name. */
type TaskAnswer = Omit<Task, "problems" | "timings"> & {
  problems?: Problem[] | null;
  timings?: Task["timings"] | Record<string, number> | null;
};

export function fromAnswer(answer: TaskAnswer): Task {
  return { ...answer, problems: answer.problems ?? [], timings: timingsOf(answer.timings) };
}

/** Nothing more happens to it by itself. */
export function isSettled(status: IngestionStatus): boolean {
  switch (status) {
    case "COMPLETED":
    case "REJECTED":
    case "FAILED":
    case "DUPLICATE":
    case "UNDONE":
      return true;
    case "UPLOADED":
    case "VALIDATING":
    case "VALIDATED":
    case "SCHEMA_RESOLVED":
    case "SUBMITTED":
    case "INGESTING":
    case "NEEDS_DECISION":
      return false;
  }
}

const severities = ["error", "warning", "info"];

export function worstFirst(problems: readonly Problem[]): Problem[] {
  const rank = (problem: Problem) => severities.indexOf(severityOf(problem));
  return [...problems].sort((a, b) => rank(a) - rank(b) || b.rows - a.rows);
}

export type ProblemGroup = [Problem, ...Problem[]];

/** Those of a kind together, in the order in which each kind comes first. */
export function groupByCode(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const group = groups.get(problem.code);
    if (group) group.push(problem);
    else groups.set(problem.code, [problem]);
  }
  return [...groups.values()];
}

export function severityOf(problem: Problem): "error" | "warning" | "info" {
  const severity = problem.severity.toLowerCase();
  return severity === "error" || severity === "warning" ? severity : "info";
}

function timingsOf(timings: TaskAnswer["timings"]): Task["timings"] {
  if (!timings) return [];
  if (Array.isArray(timings)) return timings;
  return Object.entries(timings).map(([phase, milliseconds]) => ({
    phase,
    milliseconds: Number(milliseconds),
  }));
}
