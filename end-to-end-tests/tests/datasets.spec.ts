import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { Client, type Json } from "../support/client.ts";

const folder = process.env.SALES_DATASETS ?? path.resolve(import.meta.dirname, "../../../shared/datasets");

type Truth = {
  file: string;
  expected_outcome: string;
  rows: number | null;
  metrics: string[];
  sums: Record<string, string>;
  non_additive_metrics: string[];
  min_date: string | null;
  max_date: string | null;
  sheet?: string;
};

const files = existsSync(folder) ? readdirSync(folder).flatMap(truthsOf) : [];

test.describe("published sales files give the totals that were computed independently", () => {
  test.skip(files.length === 0, "no folder of published sales files here");

  for (const { place, truth } of files) {
    test(`${path.basename(path.dirname(place))}/${truth.file}`, async () => {
      const client = await Client.admin();
      const dataSource = `d_${path.basename(place).toLowerCase().replace(/[^a-z0-9]+/g, "_")}`.slice(0, 60);

      const sent = await client.uploadFile(dataSource, place);
      if (sent.status !== 202) {
        expect([400, 415]).toContain(sent.status);
        expect(truth.expected_outcome).toBe("reject");
        return;
      }
      const task = await client.outcome(sent.body.taskId);

      if (truth.expected_outcome === "reject" || truth.metrics.length === 0) {
        expect(refusedOrToldWhatWasLeft(task), JSON.stringify(task.problems)).toBe(true);
        return;
      }
      expect(task.status, JSON.stringify(task.error)).toBe("COMPLETED");
      expect(Number(task.rows.accepted)).toBe(truth.rows);
      const additive = Object.keys(truth.sums).filter((name) => !truth.non_additive_metrics.includes(name));
      const totals = await client.totals(dataSource, additive);
      additive.forEach((name, index) => {
        expect(Number(totals[index]), name).toBeCloseTo(Number(truth.sums[name]), 2);
      });
    });
  }
});

// A file of several tables may also be taken in part, if the report names what was left out.
function refusedOrToldWhatWasLeft(task: Json): boolean {
  return task.status === "REJECTED" || task.problems.some((problem: Json) => problem.code.includes("TABLE"));
}

// Workbooks and Parquet files are read by a later version; text files are today's.
function truthsOf(name: string): { place: string; truth: Truth }[] {
  const file = path.join(folder, name, "truth.json");
  if (!existsSync(file)) {
    return [];
  }
  const truths = JSON.parse(readFileSync(file, "utf8")).files as Truth[];
  return truths
    .filter((truth) => /\.(csv|tsv|txt)$/.test(truth.file) && existsSync(path.join(folder, name, truth.file)))
    .map((truth) => ({ place: path.join(folder, name, truth.file), truth }));
}
