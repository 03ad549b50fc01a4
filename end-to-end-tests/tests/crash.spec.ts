import { expect, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { exactSum } from "../support/decimal.ts";
import { kill, processes } from "../support/stack.ts";

const services = [
  { name: "ingest-service", after: "UPLOADED" },
  { name: "validation-service", after: "UPLOADED" },
  { name: "schema-service", after: "UPLOADED" },
  { name: "submission-service", after: "SCHEMA_RESOLVED" },
  { name: "analytics-gateway", after: "UPLOADED" },
  { name: "auth-service", after: "UPLOADED" },
];

const order = ["UPLOADED", "VALIDATING", "VALIDATED", "SCHEMA_RESOLVED", "SUBMITTED", "INGESTING", "COMPLETED"];

for (const { name, after } of services) {
  test(`an upload ends once and right although ${name} is killed in the middle`, async () => {
    const client = await Client.admin();
    const dataSource = `crash_${name.replace("-", "_")}`;
    const amounts = Array.from({ length: 20_000 }, (_, row) => `${(row * 37) % 1000}.${String(row % 100).padStart(2, "0")}`);
    const lines = amounts.map((amount, row) => `2024-0${1 + (row % 9)}-15,Shop ${row % 7},SO-${row},${amount}`);
    const sent = await client.upload(dataSource, "sales.csv", ["Date,Branch,Order No,Revenue", ...lines, ""].join("\n"));
    expect(sent.status, JSON.stringify(sent.body)).toBe(202);

    await reached(client, sent.body.taskId, after);
    const killed = kill(name);
    expect(killed.length).toBeGreaterThan(0);
    const task = await client.outcome(sent.body.taskId, 110_000);

    expect(task.status, JSON.stringify(task.error)).toBe("COMPLETED");
    await expect.poll(() => processes(name).filter((pid) => !killed.includes(pid)).length).toBeGreaterThan(0);
    await expect
      .poll(() => client.totals(dataSource, ["Revenue", "transactions"]).catch(() => null), { timeout: 60_000 })
      .not.toBeNull();
    const [revenue, transactions] = await client.totals(dataSource, ["Revenue", "transactions"]);
    expect(String(revenue)).toBe(exactSum(amounts));
    expect(Number(transactions)).toBe(amounts.length);
    // The tests that follow sign in anew.
    await expect.poll(() => Client.admin().then(() => true, () => false), { timeout: 60_000 }).toBe(true);
  });
}

async function reached(client: Client, taskId: string, status: string): Promise<void> {
  await expect
    .poll(async () => order.indexOf((await client.get(`/api/ingest/status/${taskId}`)).body.status), {
      intervals: [20],
      timeout: 60_000,
    })
    .toBeGreaterThanOrEqual(order.indexOf(status));
}
