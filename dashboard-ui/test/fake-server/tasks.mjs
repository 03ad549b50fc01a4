// Uploads that walk through their stages; the file's name says how they end.

import { randomUUID } from "node:crypto";

const walk = [
  "UPLOADED",
  "VALIDATING",
  "VALIDATED",
  "SCHEMA_RESOLVED",
  "SUBMITTED",
  "INGESTING",
  "COMPLETED",
];
const tasks = new Map();
const watchers = new Map();
const stepMillis = Number(process.env.STEP_MS ?? 900);

const problems = [
  {
    code: "DATE_NOT_UNDERSTOOD",
    severity: "error",
    column: "Order Date",
    rows: 4,
    firstRows: [118, 904, 2210, 7741],
    examples: ["31/02/2024", "n/a", "2024-13-01"],
    message: "4 rows have a date that does not exist, so they were held back.",
    suggestion: "Correct the dates in the quarantine file and load it as an addition.",
  },
  {
    code: "NUMBER_AS_TEXT",
    severity: "warning",
    column: "Sales",
    rows: 12,
    firstRows: [14, 77, 78],
    examples: ["1.200,50", "KSh 900"],
    message: "12 amounts were written with text around them. We read the number.",
    suggestion: "Check that these amounts are right.",
  },
  {
    code: "TOTAL_ROW",
    severity: "info",
    column: null,
    rows: 1,
    firstRows: [9996],
    examples: ["Grand total"],
    message: "The last row is a total. It was not counted.",
    suggestion: null,
  },
];
const question = {
  code: "DATE_ORDER",
  column: "Order Date",
  message: "Dates could be read two ways. Is 03/04/2024 the 3rd of April or March 4th?",
  options: [
    {
      value: "DMY",
      label: "3 April 2024 (day first)",
      preview: ["03/04/2024 → 3 Apr 2024", "05/06/2024 → 5 Jun 2024", "11/12/2024 → 11 Dec 2024"],
    },
    {
      value: "MDY",
      label: "March 4, 2024 (month first)",
      preview: ["03/04/2024 → 4 Mar 2024", "05/06/2024 → 6 May 2024", "11/12/2024 → 12 Nov 2024"],
    },
  ],
};

export function startTask(dataSource, filename, finished = false) {
  const now = new Date().toISOString();
  const task = {
    taskId: randomUUID(),
    dataSource,
    filename,
    status: "UPLOADED",
    progress: 0,
    rows: null,
    problems: [],
    error: null,
    question: null,
    duplicateOf: null,
    attempt: 1,
    createdAt: now,
    updatedAt: now,
    timings: [],
  };
  tasks.set(task.taskId, task);
  if (finished) while (advance(task));
  else step(task);
  return task;
}

export const find = (id) => tasks.get(id) ?? null;
export const newestFirst = () => [...tasks.values()].reverse();

export function retry(task) {
  Object.assign(task, {
    status: "UPLOADED",
    error: null,
    filename: task.filename.replace("fail", "retried"),
    progress: 0,
  });
  tell(task);
  step(task);
}

export function decide(task) {
  Object.assign(task, {
    question: null,
    status: "VALIDATED",
    filename: task.filename.replace("question", "decided"),
  });
  tell(task);
  step(task);
}

export async function* watch(id) {
  const queue = [find(id)];
  let wake = () => undefined;
  const listener = (task) => {
    queue.push(task);
    wake();
  };
  watchers.set(id, [...(watchers.get(id) ?? []), listener]);
  while (true) {
    while (queue.length > 0) yield { ingestionProgress: queue.shift() };
    await new Promise((resolve) => {
      wake = resolve;
    });
  }
}

function step(task) {
  setTimeout(() => {
    if (advance(task)) step(task);
  }, stepMillis);
}

function advance(task) {
  const at = walk.indexOf(task.status);
  const next = walk[at + 1];
  if (!next) return false;
  const ends = ending(task, next);
  Object.assign(
    task,
    { status: next, progress: (at + 1) / 6, updatedAt: new Date().toISOString() },
    ends ?? {},
  );
  const phase = {
    UPLOADED: "upload",
    VALIDATED: "validation",
    SCHEMA_RESOLVED: "schema",
    SUBMITTED: "submission",
    COMPLETED: "loading",
  }[next === "VALIDATING" ? "UPLOADED" : next];
  if (phase && !ends) task.timings = [...task.timings, { phase, milliseconds: 300 + at * 240 }];
  if (["VALIDATED", "COMPLETED"].includes(next) && !ends)
    task.rows = { read: 9_995, accepted: 9_990, quarantined: 4, ignored: 1 };
  if (next === "VALIDATED" && !ends) task.problems = problems;
  tell(task);
  return !ends && next !== "COMPLETED";
}

function ending(task, next) {
  if (next === "VALIDATED" && task.filename.includes("reject"))
    return {
      status: "REJECTED",
      rows: { read: 120, accepted: 0, quarantined: 120, ignored: 0 },
      error: {
        code: "NO_TIME_COLUMN",
        message: "No column of this file holds dates, so sales cannot be placed in time.",
        retryable: false,
      },
      problems: [
        {
          ...problems[0],
          code: "NO_TIME_COLUMN",
          column: null,
          rows: 120,
          firstRows: [],
          examples: [],
          message: "No column holds dates.",
          suggestion: "Add a column with the date of each sale and upload the file again.",
        },
      ],
    };
  if (next === "VALIDATED" && task.filename.includes("question"))
    return { status: "NEEDS_DECISION", question };
  if (next === "INGESTING" && task.filename.includes("fail"))
    return {
      status: "FAILED",
      error: {
        code: "TOTALS_DIFFER",
        message: "The sum of “Sales” differs from the file by 12.40 after loading. Nothing was changed.",
        retryable: true,
      },
    };
  if (next === "VALIDATING" && task.filename.includes("again"))
    return { status: "DUPLICATE", duplicateOf: newestFirst().at(-1).taskId };
  return null;
}

function tell(task) {
  for (const listener of watchers.get(task.taskId) ?? []) listener({ ...task });
}
