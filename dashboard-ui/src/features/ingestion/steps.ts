import type { Task } from "./task";

export const stepNames = ["received", "read", "understood", "loaded", "checked"] as const;
export type StepName = (typeof stepNames)[number];
export type StepState = "done" | "active" | "waiting" | "stopped" | "question";
export type Step = { name: StepName; state: StepState; milliseconds: number | null };

/** Words by which the services' phases are recognised, in the order of the steps. */
const phases = [
  /receiv|upload/i,
  /read|valid/i,
  /underst|schema|resol/i,
  /load|submit|ingest/i,
  /check|reconcil|publish/i,
];

/** An upload's way as its owner sees it: five steps, of which at most one is going on. */
export function stepsOf(task: Task): Step[] {
  const { at, state } = position(task);
  return stepNames.map((name, index) => ({
    name,
    state: index < at ? "done" : index === at ? state : "waiting",
    milliseconds: timeIn(task, index),
  }));
}

function position(task: Task): { at: number; state: StepState } {
  const wasRead = (task.rows?.accepted ?? 0) > 0;
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
      return { at: wasRead ? 2 : 1, state: "question" };
    case "REJECTED":
      return { at: wasRead ? 2 : 1, state: "stopped" };
    case "FAILED":
      return { at: wasRead ? 3 : 1, state: "stopped" };
    case "DUPLICATE":
      return { at: 1, state: "waiting" };
  }
}

function timeIn(task: Task, step: number): number | null {
  // The first pattern that fits decides, so that "UPLOADED" counts as received although "load" is in it.
  const times = task.timings.filter(
    ({ phase }) => phases.findIndex((pattern) => pattern.test(phase)) === step,
  );
  return times.length === 0 ? null : times.reduce((sum, each) => sum + each.milliseconds, 0);
}
