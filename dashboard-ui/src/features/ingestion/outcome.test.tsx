import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { network } from "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { Outcome } from "./outcome";
import type { Task } from "./task";
import { TaskCard } from "./task-card";

const task: Task = {
  taskId: "t1",
  dataSource: "retail",
  filename: "march.csv",
  status: "FAILED",
  progress: 1,
  rows: null,
  problems: [],
  error: { code: "DRUID_UNAVAILABLE", message: "The numbers engine does not answer.", retryable: true },
  question: null,
  duplicateOf: null,
  createdAt: "2024-03-05T08:00:00Z",
  updatedAt: "2024-03-05T08:00:00Z",
  timings: [],
};

/** The acts that are asked for, each answered as it is given here. */
function answerActs(status: number) {
  const acts: string[] = [];
  network.use(
    http.post("*/api/ingest/tasks/t1/:act", async ({ params, request }) => {
      acts.push([params.act, await request.text()].filter(Boolean).join(" "));
      return HttpResponse.json({ detail: "Somebody else has it.", code: "TASK_BUSY" }, { status });
    }),
  );
  return acts;
}

describe("what became of an upload", () => {
  it("says what failed, and tries it again", async () => {
    const acts = answerActs(202);
    renderAt("/data", <Outcome task={task} />);
    expect(screen.getByText("The numbers engine does not answer.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await expect.poll(() => acts).toEqual(["retry"]);
  });

  it("says why it could not be tried again", async () => {
    answerActs(409);
    renderAt("/data", <Outcome task={task} />);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Somebody else has it.");
  });

  it("offers no second try where it would end the same way", () => {
    renderAt("/data", <Outcome task={{ ...task, error: { code: "X", message: "No.", retryable: false } }} />);
    expect(screen.queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
  });

  it("takes the owner's answer to its question", async () => {
    const acts = answerActs(202);
    const options = [
      { value: "DMY", label: "Day first", preview: ["03/04/2024 is 3 April 2024"] },
      { value: "MDY", label: "Month first", preview: ["03/04/2024 is 4 March 2024"] },
    ];
    const question = { code: "DATE_ORDER", column: "Date", message: "Which comes first?", options };
    renderAt("/data", <Outcome task={{ ...task, status: "NEEDS_DECISION", error: null, question }} />);
    await userEvent.click(await screen.findByRole("radio", { name: "Month first" }));
    await userEvent.click(screen.getByRole("button", { name: "Use this answer" }));
    await expect.poll(() => acts).toEqual(['decide {"code":"DATE_ORDER","value":"MDY"}']);
  });

  it("follows an upload that is taken out until it is", async () => {
    answerActs(202);
    const standings = ["COMPLETED", "COMPLETED", "COMPLETED"];
    network.use(
      http.get("*/api/ingest/status/t1", () =>
        HttpResponse.json({ ...task, error: null, status: standings.shift() ?? "UNDONE" }),
      ),
    );
    renderAt("/data", <TaskCard taskId="t1" onClose={() => undefined} />);
    await userEvent.click(await screen.findByRole("button", { name: "Take it out again" }));
    await userEvent.click(screen.getByRole("button", { name: "Take it out" }));
    expect(await screen.findByText("Taking it out …")).toBeInTheDocument();
    expect(
      await screen.findByRole("heading", { name: "This upload was taken out again" }),
    ).toBeInTheDocument();
    expect(standings).toEqual([]);
  });

  it("takes an upload out only after a second thought", async () => {
    const acts = answerActs(202);
    renderAt("/data", <Outcome task={{ ...task, status: "COMPLETED", error: null }} />);
    await userEvent.click(screen.getByRole("button", { name: "Take it out again" }));
    await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
    await userEvent.click(screen.getByRole("button", { name: "Take it out again" }));
    expect(acts).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Take it out" }));
    await expect.poll(() => acts).toEqual(["undo"]);
  });
});
