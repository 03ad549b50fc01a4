import type { Task } from "./task";

const stepNames = ["received", "read", "understood", "loaded", "checked"] as const;
type StepName = (typeof stepNames)[number];
export type StepState = "done" | "active" | "waiting" | "stopped" | "question";
/** `rows`: how many came out of it. */
export type Step = { name: StepName; state: StepState; milliseconds: number | null; rows: number | null };

/** The services' stages behind each step. */
const stages: Record<StepName, string[]> = {
  received: ["upload"],
  read: ["validation"],
  understood: ["schema"],
  loaded: ["submission", "loading"],
  checked: [],
};

/** An upload's way as its owner sees it: five steps, of which at most one is going on. */
export function stepsOf(task: Task): Step[] {
  const { at, state } = position(task);
  return stepNames.map((name, index) => ({
    name,
    state: index < at ? "done" : index === at ? state : "waiting",
    milliseconds: timeIn(task, name),
    rows: index < at ? rowsAfter(task, name) : null,
  }));
}

function position(task: Task): { at: number; state: StepState } {
  switch (task.status) {
    case "UPLOADED":
    case "VALIDATING":
      return { at: 1, state: "active" };
    case "VALIDATED":
      return { at: 2, state: "active" };
    case "SCHEMA_RESOLVED":
    case "SUBMITTED":
    case "INGESTING":
      return { at: 3, state: "active" };
    case "COMPLETED":
    case "UNDONE":
      return { at: stepNames.length, state: "done" };
    case "NEEDS_DECISION":
      return { at: firstUnfinished(task), state: "question" };
    case "REJECTED":
    case "FAILED":
      return { at: firstUnfinished(task), state: "stopped" };
    case "DUPLICATE":
      return { at: 1, state: "waiting" };
  }
}

/** A stage has a time only when it came to its end, so the first one without a time is where the upload stands. */
function firstUnfinished(task: Task): number {
  const ended = (stage: string) => task.timings.some(({ phase }) => phase === stage);
  return ended("schema") ? 3 : ended("validation") ? 2 : 1;
}

function rowsAfter({ rows }: Task, step: StepName): number | null {
  if (step === "read") return rows?.read ?? null;
  return step === "loaded" ? (rows?.accepted ?? null) : null;
}

function timeIn(task: Task, step: StepName): number | null {
  const times = task.timings.filter(({ phase }) => stages[step].includes(phase));
  return times.length === 0 ? null : times.reduce((sum, each) => sum + each.milliseconds, 0);
}
