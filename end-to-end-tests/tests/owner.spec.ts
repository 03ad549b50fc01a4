import { expect, test } from "@playwright/test";
import { violations } from "../support/accessibility.ts";
import { Client } from "../support/client.ts";
import { signIn } from "../support/page.ts";

const file = [
  "Date,Branch,Revenue,Qty",
  "2024-01-05,North,100.00,4",
  "2024-02-10,South,50.00,1",
  "2024-03-31,North,30.00,5",
  "",
].join("\n");

test("an owner names, measures and sets a target, and everybody sees it at once", async ({ page }) => {
  const client = await Client.admin();
  await client.load("owned", "sales.csv", file);
  await signIn(page);
  await page.goto("/data/owned/settings");
  const names = page.getByRole("region", { name: "Names" });
  await names.getByLabel("Branch", { exact: true }).fill("Shop");
  await names.getByRole("button", { name: "Save" }).click();
  await expect(names.getByText("Saved")).toBeVisible();

  const measures = page.getByRole("region", { name: "Own measures" });
  await measures.getByRole("button", { name: "Add a measure" }).click();
  await measures.getByLabel("Name", { exact: true }).fill("Revenue per unit");
  await measures.getByLabel("Short name").fill("perUnit");
  await measures.getByLabel("Formula").fill("revenue / sum(Qty");
  await expect(measures.getByText("At character 14: the parenthesis that opens here is not closed.")).toBeVisible();
  await measures.getByLabel("Formula").fill("revenue / sum(Qty)");
  await expect(measures.getByText("The formula is fine")).toBeVisible();
  await measures.getByRole("button", { name: "Save" }).click();
  await expect(measures.getByText("Saved")).toBeVisible();

  const targets = page.getByRole("region", { name: "Targets" });
  await targets.getByRole("button", { name: "Add a target" }).click();
  await targets.getByLabel("Measure").selectOption("revenue");
  await targets.getByLabel("Period").fill("2024-Q1");
  await targets.getByLabel("Amount").fill("240");
  await targets.getByRole("button", { name: "Save" }).click();
  await expect(targets.getByText("Saved")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const told = await client.query(
    `{ breakdown(dataSource: "owned", dimensions: ["branch"], measures: ["perUnit"]) { rows { key values } }
       dataSource(name: "owned") { dimensions { label } }
       targetAttainment(dataSource: "owned", measure: "revenue", range: { start: "2024-01-01", end: "2024-03-31" }) {
         rows { period target actual attainment } } }`,
  );
  expect(told.breakdown.rows).toEqual([
    { key: ["South"], values: [50] },
    { key: ["North"], values: ["14.444444"] },
  ]);
  expect(told.dataSource.dimensions).toContainEqual({ label: "Shop" });
  expect(told.targetAttainment.rows).toEqual([{ period: "2024-Q1", target: 240, actual: 180, attainment: 75 }]);

  await page.goto("/?source=owned&from=2024-01-01&to=2024-03-31");
  const card = page.getByRole("region", { name: "Revenue", exact: true });
  await expect(card.getByText("75% of target")).toBeVisible();

  const north = { measure: "revenue", period: "2024-Q1", dimension: "Branch", value: "North", amount: 100 };
  const south = { ...north, value: "South", amount: 200 };
  expect((await client.send("PATCH", "/api/ingest/data-sources/owned", { targets: [north, south] })).status).toBe(200);
  await page.goto("/sales?source=owned&from=2024-01-01&to=2024-03-31");
  const reached = page.getByRole("region", { name: "Who reaches the target, by Shop?" });
  await expect(reached.getByRole("listitem")).toHaveText(["North130 of 100✓ 130%", "South50 of 20025%"]);
  expect(await violations(page)).toEqual([]);
});
