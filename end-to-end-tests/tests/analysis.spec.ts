import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { Client, type Json } from "../support/client.ts";

const sales = [
  "Date,Branch,Revenue",
  ...Array.from({ length: 30 }, (_, day) => `2024-03-${String(day + 1).padStart(2, "0")},North,2.55`),
  "Total,,76.50",
  "",
].join("\n");

test("a file is looked at without keeping anything of it", async () => {
  const client = await Client.admin();
  const before = await client.get("/api/ingest/tasks");

  const { status, body } = await client.analyze("march.csv", sales);

  expect(status).toBe(200);
  expect(body.dialect).toMatchObject({ format: "csv", delimiter: ",", headerRow: 1 });
  expect(body.rows).toEqual({ read: 31, accepted: 30, quarantined: 0, ignored: 1 });
  expect(body.columns.map((column: Json) => [column.name, column.role, column.concept])).toEqual([
    ["Date", "time", "date"],
    ["Branch", "dimension", "branch"],
    ["Revenue", "metric", "revenue"],
  ]);
  expect(String(body.columns[2].sum)).toBe("76.50");
  expect(body.problems.map((problem: Json) => problem.code)).toContain("TOTAL_ROW");
  expect(body.ingestionSpec.type).toBe("index_parallel");
  expect(body.ingestionSpec.spec.dataSchema.dimensionsSpec.dimensions).toContainEqual({ type: "long", name: "Revenue@2" });
  expect((await client.get("/api/ingest/tasks")).body).toEqual(before.body);
  expect((await client.get("/api/ingest/data-sources/preview")).status).toBe(404);
});

test("a workbook is looked at and loaded with the same totals", async () => {
  const client = await Client.admin();
  const workbook = await readFile(path.join(import.meta.dirname, "../support/branches.xlsx"));

  const analysis = await client.analyze("branches.xlsx", workbook);
  const task = await client.load("workbook", "branches.xlsx", workbook);

  expect(analysis.body.dialect).toMatchObject({ format: "xlsx", sheet: "January, February" });
  expect(String(analysis.body.columns.find((column: Json) => column.concept === "revenue").sum)).toBe("156.25");
  expect(task.status).toBe("COMPLETED");
  expect(task.rows).toEqual({ read: 42, accepted: 40, quarantined: 0, ignored: 2 });
  expect((await client.totals("workbook", ["revenue"])).map(String)).toEqual(["156.25"]);
});

test("what cannot be used is said with a code, and no spec is shown", async () => {
  const client = await Client.admin();

  const undated = await client.analyze("stock.csv", "Item,Stock\nTea,4\nRice,5\n");
  const empty = await client.analyze("sales.csv", "");
  const type = await client.analyze("sales.exe", "MZ");

  expect([undated.status, undated.body.outcome, undated.body.ingestionSpec]).toEqual([200, "reject", null]);
  expect([empty.status, empty.body.code]).toEqual([400, "FILE_EMPTY"]);
  expect([type.status, type.body.code]).toEqual([415, "FILE_TYPE_UNSUPPORTED"]);
  expect((await Client.anonymous().analyze("march.csv", sales)).status).toBe(401);
});
