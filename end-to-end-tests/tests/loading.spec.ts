import { expect, test } from "@playwright/test";
import { Client, type Json } from "../support/client.ts";

const january = "Date,Branch,Product,Revenue\n2024-01-05,North,Tea,10.50\n2024-01-06,South,Tea,4.25\n";
const february = "Date,Branch,Product,Revenue\n2024-02-05,North,Rice,100.05\n";

test("a second file adds, a third replaces, the same bytes are a duplicate", async () => {
  const client = await Client.admin();

  const first = await client.load("modes", "january.csv", january);
  const again = await client.load("modes", "again.csv", january);
  await client.load("modes", "february.csv", february);
  const added = await client.totals("modes", ["revenue"]);
  await client.load("modes", "february.csv", february, "replace");
  const replaced = await client.totals("modes", ["revenue"]);

  expect(again.status).toBe("DUPLICATE");
  expect(again.duplicateOf).toBe(first.taskId);
  expect(String(added[0])).toBe("114.8");
  expect(String(replaced[0])).toBe("100.05");
});

test("a number can be traced to the files it comes from", async () => {
  const client = await Client.admin();
  await client.load("traced", "january.csv", january);
  const second = await client.load("traced", "february.csv", february);

  const told = await client.query(
    `{ explain(dataSource: "traced", measures: ["revenue"], range: { start: "2024-02-01", end: "2024-02-28" }) {
      rows rowsInAll measures { formula } files { rows upload { filename taskId rows { accepted } } } } }`,
  );

  expect(told.explain.files.map((file: Json) => file.upload.filename)).toEqual(["february.csv"]);
  expect(told.explain.files[0].upload.taskId).toBe(second.taskId);
  expect([told.explain.rows, told.explain.rowsInAll].map(String)).toEqual(["1", "3"]);
});

test("rows held back are counted, kept with their reason, and not in any total", async () => {
  const client = await Client.admin();
  const rows = Array.from({ length: 40 }, (_, day) => `2024-03-${String((day % 28) + 1).padStart(2, "0")},North,2.50`);

  const task = await client.load("held_back", "sales.csv", ["Date,Branch,Revenue", ...rows, "soon,North,99.00", ""].join("\n"));

  expect(task.status).toBe("COMPLETED");
  expect(task.rows).toEqual({ read: 41, accepted: 40, quarantined: 1, ignored: 0 });
  const quarantine = await client.get(`/api/ingest/tasks/${task.taskId}/quarantine`);
  expect(quarantine.body).toContain("soon,North,99.00");
  expect(quarantine.body.split("\n")[0]).toContain("_row,_reason");
  expect((await client.totals("held_back", ["revenue"])).map(String)).toEqual(["100"]);
});

test("a row that can be read in one way only is repaired where the data source wants that", async () => {
  const client = await Client.admin();
  const branches = ["Thika", "Kisumu", "Nakuru"];
  const month = (number: string) =>
    Array.from({ length: 20 }, (_, day) => `2024-${number}-${day + 10},${branches[day % 3]},${1 + (day % 4)},${20 + day}.50`);
  const file = (rows: string[]) => ["Day,Branch,Qty,Revenue", ...rows, ""].join("\n");
  const proposed = await client.load("repaired", "march.csv", file([...month("03"), "2024-03-01Thika,3,9.50"]));
  expect(proposed.rows).toEqual({ read: 21, accepted: 20, quarantined: 1, ignored: 0 });
  expect(proposed.problems.map((problem: Json) => problem.code)).toContain("REPAIR_PROPOSED");

  const undone = await client.load("repaired_once", "march.csv", file([...month("03"), "2024-03-01Thika,3,9.50"]));
  await client.send("POST", `/api/ingest/tasks/${undone.taskId}/undo`);
  await expect
    .poll(async () => (await client.get(`/api/ingest/status/${undone.taskId}`)).body.status, { timeout: 30_000 })
    .toBe("UNDONE");
  await client.send("POST", `/api/ingest/tasks/${undone.taskId}/retry?takeRepairs=true`);
  expect((await client.outcome(undone.taskId)).rows).toEqual({ read: 21, accepted: 21, quarantined: 0, ignored: 0 });

  const settings = await client.send("PATCH", "/api/ingest/data-sources/repaired", { rules: { takeRepairs: true } });
  expect(settings.status).toBe(200);
  const taken = await client.load("repaired", "april.csv", file([...month("04"), "2024-04-01Thika,3,9.75"]));

  expect(taken.rows).toEqual({ read: 21, accepted: 21, quarantined: 0, ignored: 0 });
  expect(taken.problems.map((problem: Json) => problem.code)).toContain("ROWS_REPAIRED");
  // 20 rows of 20.50 to 39.50 each month, and the one that was repaired.
  expect((await client.totals("repaired", ["revenue"])).map(String)).toEqual(["1209.75"]);
});

test("a file without dates is refused with the reason and what to do", async () => {
  const client = await Client.admin();

  const task = await client.load("no_dates", "stock.csv", "Item,Stock\nTea,4\nRice,5\n");

  expect(task.status).toBe("REJECTED");
  expect(task.error.code).toBe("NO_TIME_COLUMN");
  expect(task.error.message).toContain("No column says when a sale was");
});

test("bad uploads are refused at once", async () => {
  const client = await Client.admin();

  const empty = await client.upload("refused", "sales.csv", "");
  const type = await client.upload("refused", "sales.exe", "MZ");
  const name = await client.upload("Bad Name", "sales.csv", january);

  expect([empty.status, empty.body.code]).toEqual([400, "FILE_EMPTY"]);
  expect([type.status, type.body.code]).toEqual([415, "FILE_TYPE_UNSUPPORTED"]);
  expect(name.status).toBe(400);
});

test("an upload is taken in although others were refused right before it", async () => {
  const client = await Client.admin();
  const large = `${january}${"2024-01-07,North,Tea,1.25\n".repeat(20_000)}`;

  for (let round = 0; round < 20; round++) {
    await client.upload("after_refusals", "sales.csv", "");
    await client.upload("after_refusals", "sales.exe", "MZ");
    await Client.anonymous().upload("after_refusals", "sales.csv", january);
    const sent = await client.upload("after_refusals", "sales.csv", large);
    expect(sent.status, JSON.stringify(sent.body)).toBe(202);
  }
});
