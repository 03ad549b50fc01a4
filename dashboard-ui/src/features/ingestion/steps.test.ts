import { describe, expect, it } from "vitest";
import { stepsOf } from "./steps";
import type { Task } from "./task";

const received: Task = {
  taskId: "1",
  dataSource: "retail",
  filename: "sales.csv",
  status: "UPLOADED",
  progress: 0,
  rows: null,
  problems: [],
  error: null,
  question: null,
  duplicateOf: null,
  createdAt: "2024-01-01T00:00:00Z",
  updatedAt: "2024-01-01T00:00:00Z",
  timings: [],
};
const states = (part: Partial<Task>) => stepsOf({ ...received, ...part }).map((step) => step.state);
const ended = (...phases: string[]) => phases.map((phase) => ({ phase, milliseconds: 100 }));

describe("the five steps", () => {
  it.each([
    ["VALIDATING", ["done", "active", "waiting", "waiting", "waiting"]],
    ["VALIDATED", ["done", "done", "active", "waiting", "waiting"]],
    ["INGESTING", ["done", "done", "done", "active", "waiting"]],
    ["COMPLETED", ["done", "done", "done", "done", "done"]],
    ["DUPLICATE", ["done", "waiting", "waiting", "waiting", "waiting"]],
  ] as const)("%s", (status, expected) => {
    expect(states({ status })).toEqual(expected);
  });

  it("stop where the stage never came to its end", () => {
    expect(states({ status: "REJECTED", timings: ended("upload") })[1]).toBe("stopped");
    expect(states({ status: "REJECTED", timings: ended("upload", "validation") })[2]).toBe("stopped");
    expect(states({ status: "FAILED", timings: ended("upload", "validation", "schema") })[3]).toBe("stopped");
    expect(states({ status: "NEEDS_DECISION", timings: ended("upload") })[1]).toBe("question");
  });

  it("tell how many rows came out of them, once they are done", () => {
    const rows = { read: 31, accepted: 29, quarantined: 1, ignored: 1 };
    const counts = (status: Task["status"]) =>
      stepsOf({ ...received, status, rows }).map((step) => step.rows);
    expect(counts("INGESTING")).toEqual([null, 31, null, null, null]);
    expect(counts("COMPLETED")).toEqual([null, 31, null, 29, null]);
  });

  it("add up the stages behind a step", () => {
    const [, , , loaded] = stepsOf({
      ...received,
      status: "COMPLETED",
      timings: ended("submission", "loading", "total"),
    });
    expect(loaded?.milliseconds).toBe(200);
  });
});
