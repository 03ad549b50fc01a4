import { expect, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { exactSum } from "../support/decimal.ts";
import { killPart } from "../support/stack.ts";

// A server is killed while the upload is on its way to it, or has just got there.
const servers = [
  { name: "druid", after: "VALIDATED" },
  { name: "s3", after: "VALIDATED" },
  { name: "kafka", after: "VALIDATED" },
  { name: "redis", after: "VALIDATED" },
  { name: "postgresql", after: "VALIDATED" },
];

const order = ["UPLOADED", "VALIDATING", "VALIDATED", "SCHEMA_RESOLVED", "SUBMITTED", "INGESTING", "COMPLETED"];

for (const { name, after } of servers) {
  test(`an upload waits while ${name} is away and ends right`, async () => {
    test.setTimeout(240_000);
    const client = await Client.admin();
    const dataSource = `outage_${name}`;
    const amounts = Array.from({ length: 20_000 }, (_, row) => `${(row * 41) % 1000}.${String(row % 100).padStart(2, "0")}`);
    const lines = amounts.map((amount, row) => `2024-0${1 + (row % 9)}-15,Shop ${row % 7},SO-${row},${amount}`);
    const sent = await client.upload(dataSource, "sales.csv", ["Date,Branch,Order No,Revenue", ...lines, ""].join("\n"));
    expect(sent.status, JSON.stringify(sent.body)).toBe(202);

    await expect
      .poll(async () => order.indexOf((await client.get(`/api/ingest/status/${sent.body.taskId}`)).body.status), {
        intervals: [20],
        timeout: 60_000,
      })
      .toBeGreaterThanOrEqual(order.indexOf(after));
    killPart(name);
    const task = await client.outcome(sent.body.taskId, 200_000);

    expect(task.status, JSON.stringify(task.error)).toBe("COMPLETED");
    await expect.poll(() => client.totals(dataSource, ["Revenue", "rows"]).catch(() => null), { timeout: 60_000 }).not.toBeNull();
    const [revenue, rows] = await client.totals(dataSource, ["Revenue", "rows"]);
    expect(String(revenue)).toBe(exactSum(amounts));
    expect(Number(rows)).toBe(amounts.length);
    // The tests that follow sign in anew.
    await expect.poll(() => Client.admin().then(() => true, () => false), { timeout: 60_000 }).toBe(true);
  });
}
