import { expect, test } from "@playwright/test";
import { Client, type Json } from "../support/client.ts";
import { signIn } from "../support/page.ts";

// Nothing in the names tells that what was invoiced is the revenue, and that the tills' numbers are codes.
const sales = [
  "Day,Posted,Till,Revenue,Invoiced",
  "2024-03-01,2024-03-04,7,10.00,12.10",
  "2024-03-02,2024-03-05,8,20.00,24.20",
  "2024-03-03,2024-03-06,7,30.00,36.30",
  "",
].join("\n");
const choices = [
  { name: "Posted", role: "time", concept: null },
  { name: "Invoiced", role: "metric", concept: "revenue" },
  { name: "Revenue", role: "ignored", concept: null },
  { name: "Till", role: "dimension", concept: null },
];

test("what a sender says of columns holds in the look ahead, in the figures and for later files", async () => {
  const client = await Client.admin();

  const ahead = await client.analyze("march.csv", sales, choices);
  const task = await client.load("chosen", "march.csv", sales, "append", choices);
  const april = await client.load("chosen", "april.csv", sales.replaceAll("2024-03", "2024-04"));

  expect(ahead.body.columns.map((column: Json) => [column.name, column.role, column.concept])).toEqual([
    ["Day", "dimension", null],
    ["Posted", "time", "date"],
    ["Till", "dimension", null],
    ["Revenue", "ignored", null],
    ["Invoiced", "metric", "revenue"],
  ]);
  expect(task.status).toBe("COMPLETED");
  expect((await client.totals("chosen", ["revenue"])).map(String)).toEqual(["72.6"]);
  expect(april.status).toBe("REJECTED");
  expect(april.error.code).toBe("SCHEMA_CONFLICT");
  expect(april.error.message).toContain("The time of a sale is 'Posted' in this data source, but 'Day' in this file.");
});

test("what a column cannot be is refused with the reason", async () => {
  const client = await Client.admin();

  const text = await client.load("impossible", "march.csv", sales.replaceAll(",7,", ",x,"), "append", [
    { name: "Till", role: "metric", concept: "quantity" },
  ]);
  const unknown = await client.load("impossible", "march.csv", sales, "append", [
    { name: "Turnover", role: "metric", concept: "revenue" },
  ]);
  const contradiction = await client.upload("impossible", "march.csv", sales, "append", [
    { name: "Till", role: "dimension", concept: "revenue" },
  ]);

  expect([text.status, text.error.code]).toEqual(["REJECTED", "COLUMN_CHOICE_IMPOSSIBLE"]);
  expect([unknown.status, unknown.error.code]).toEqual(["REJECTED", "COLUMN_CHOICE_UNKNOWN"]);
  expect([contradiction.status, contradiction.body.code]).toEqual([400, "UPLOAD_PART_INVALID"]);
});

test("a meaning is put right in the preview before the file is loaded", async ({ page }) => {
  const client = await Client.admin();
  await signIn(page);
  await page.goto("/data");
  await page.locator("input[type=file]").setInputFiles({ name: "march.csv", mimeType: "text/csv", buffer: Buffer.from(sales) });
  await page.getByLabel("Data source").fill("put_right");

  await expect(page.getByLabel("Meaning of Revenue")).toHaveValue("metric revenue");
  await page.getByLabel("Meaning of Invoiced").selectOption({ label: "Revenue" });

  await expect(page.getByLabel("Meaning of Revenue")).not.toHaveValue("metric revenue");
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await expect(page.getByRole("link", { name: "See your dashboard" })).toBeVisible({ timeout: 60_000 });
  expect((await client.totals("put_right", ["revenue"])).map(String)).toEqual(["72.6"]);

  await page.goto("/data");
  await page.locator("input[type=file]").setInputFiles({ name: "april.csv", mimeType: "text/csv", buffer: Buffer.from(sales) });
  await page.getByLabel("Data source").fill("put_right");
  await expect(page.getByRole("row", { name: /^Invoiced/ })).toContainText("As loaded before");
});
