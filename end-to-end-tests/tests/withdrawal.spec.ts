import { expect, test } from "@playwright/test";
import { Client } from "../support/client.ts";

const january = "Date,Branch,Product,Revenue\n2024-01-05,North,Tea,10.50\n2024-01-06,South,Tea,4.25\n";
const february = "Date,Branch,Product,Revenue\n2024-02-05,North,Rice,100.05\n";
const other = "Day,Shop,Takings\n2025-02-05,East,7.10\n2025-02-06,East,0.15\n";

async function undo(client: Client, taskId: string): Promise<void> {
  expect((await client.send("POST", `/api/ingest/tasks/${taskId}/undo`)).status).toBe(202);
  await expect.poll(async () => (await client.get(`/api/ingest/status/${taskId}`)).body.status, { timeout: 60_000 }).toBe("UNDONE");
}

test("an upload taken out is in no figure any more, and may come again", async () => {
  const client = await Client.admin();
  await client.load("taken_out", "january.csv", january);
  const wrong = await client.load("taken_out", "february.csv", february);

  await undo(client, wrong.taskId);
  const without = await client.totals("taken_out", ["revenue"]);
  const again = await client.load("taken_out", "february.csv", february);

  expect(String(without[0])).toBe("14.75");
  expect(again.status).toBe("COMPLETED");
  expect(String((await client.totals("taken_out", ["revenue"]))[0])).toBe("114.8");
});

test("a data source that was emptied takes a file of another kind", async () => {
  const client = await Client.admin();
  const wrong = await client.load("emptied", "january.csv", january);

  await undo(client, wrong.taskId);
  const kpis = await client.get("/api/kpis/summary?dataSource=emptied");
  const right = await client.load("emptied", "other.csv", other);

  expect([kpis.status, kpis.body.code]).toEqual([404, "DATA_SOURCE_NOT_FOUND"]);
  expect(right.status, JSON.stringify(right.error)).toBe("COMPLETED");
  expect(String((await client.totals("emptied", ["revenue"]))[0])).toBe("7.25");
});

test("a deleted data source is gone everywhere and its name is free", async () => {
  const client = await Client.admin();
  await client.load("deleted", "january.csv", january);

  expect((await client.send("DELETE", "/api/ingest/data-sources/deleted")).status).toBe(204);
  await expect.poll(async () => (await client.get("/api/kpis/summary?dataSource=deleted")).status, { timeout: 60_000 }).toBe(404);
  const names = (await client.query("{ dataSources { name } }")).dataSources.map(({ name }: { name: string }) => name);
  const anew = await client.load("deleted", "january.csv", january);

  expect(names).not.toContain("deleted");
  expect(anew.status).toBe("COMPLETED");
  expect(String((await client.totals("deleted", ["revenue"]))[0])).toBe("14.75");
});
