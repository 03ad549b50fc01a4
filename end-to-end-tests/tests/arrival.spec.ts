import { expect, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { signIn } from "../support/page.ts";

const sales = "Date,Branch,Product,Revenue\n2024-01-05,North,Tea,10.50\n2024-02-06,South,Rice,4.25\n2024-03-07,North,Tea,0.75\n";

test("who comes to an empty product is led to the upload, and from there to figures", async ({ page }) => {
  test.slow();
  const client = await Client.admin();
  const names = async () => (await client.query("{ dataSources { name } }")).dataSources.map(({ name }: { name: string }) => name);
  for (const name of await names()) await client.send("DELETE", `/api/ingest/data-sources/${name}`);
  await expect.poll(names, { timeout: 60_000 }).toEqual([]);

  await signIn(page);
  await expect(page.getByText("No data yet")).toBeVisible();
  await page.getByRole("link", { name: "Profitability" }).click();
  await expect(page.getByText("No data yet")).toBeVisible();
  await page.getByRole("link", { name: "Upload a file" }).click();
  await expect(page.getByRole("heading", { name: "Data", level: 1 })).toBeVisible();
  await page.locator("input[type=file]").setInputFiles({ name: "My sales.csv", mimeType: "text/csv", buffer: Buffer.from(sales) });
  await expect(page.getByLabel("Data source")).toHaveValue("my_sales");
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.getByRole("link", { name: "See your dashboard" }).click({ timeout: 200_000 });
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Revenue", exact: true }).locator("[data-kpi-exact]")).toHaveText("15.50");

  // There is no cost in it: the page says so instead of showing noughts.
  await page.getByRole("link", { name: "Profitability" }).click();
  await expect(page.getByText(/No cost/i).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Load another file" })).toBeVisible();
});
