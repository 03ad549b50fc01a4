import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { violations } from "../support/accessibility.ts";
import { Client } from "../support/client.ts";
import { drop, signIn } from "../support/page.ts";

/** Thirty days of one branch; one row is what is given. */
const month = (name: string, more: string[] = []) =>
  [
    "Date,Branch,Revenue",
    ...Array.from({ length: 28 }, (_, day) => `2024-${name}-${String(day + 1).padStart(2, "0")},North,2.50`),
    ...more,
    "",
  ].join("\n");

const file = (name: string, content: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
const ready = { timeout: 60_000 };

async function revenueOf(dataSource: string): Promise<string> {
  const client = await Client.admin();
  return String((await client.totals(dataSource, ["revenue"]))[0]);
}

/** What goes to the server of a file, beside a look into it. */
function watchUploads(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (/\/api\/ingest\/upload/.test(request.url())) sent.push(request.url());
  });
  return sent;
}

test("a question that only the owner can answer is answered with the file's own values beside it", async ({ page }) => {
  await signIn(page);
  await drop(page, "till.csv", "Date,Branch,Revenue\n03/04/2024,North,5.25\n05/06/2024,South,6.50\n", "two_ways");

  await expect(page.getByRole("heading", { name: "One question before we go on" })).toBeVisible(ready);
  await expect(page.getByText("Is 03/04/2024 3 April 2024 or 4 March 2024?")).toBeVisible();
  await expect(page.getByText("05/06/2024 is 6 May 2024")).toBeVisible();
  await expect(page.getByRole("button", { name: "Use this answer" })).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("radio", { name: /month first/i }).check();
  await page.getByRole("button", { name: "Use this answer" }).click();
  await expect(page.getByText("Ready: every total agrees with your file")).toBeVisible(ready);

  const client = await Client.admin();
  const march = await client.get("/api/kpis/summary?dataSource=two_ways&startDate=2024-03-01&endDate=2024-03-31");
  expect(String(march.body.totalRevenue)).toBe("5.25");
});

test("several files go into one data source, and one that is none holds nothing up", async ({ page }) => {
  await signIn(page);
  await page.goto("/data");
  await page
    .locator("input[type=file]")
    .setInputFiles([file("january.csv", month("01")), file("photo.png", "no table"), file("march.csv", month("03"))]);
  const list = page.getByRole("table", { name: "3 files" });
  await expect(list.getByRole("row", { name: /photo.png/ })).toContainText("of a type that cannot be read");
  await page.getByRole("textbox", { name: "Data source" }).fill("several");
  await page.getByRole("button", { name: "Upload all" }).click();
  await expect(list.getByRole("link", { name: /received/ })).toHaveCount(2);
  // As the history tells, live or not
  const history = page.getByRole("table", { name: "Earlier uploads" });
  await expect(history.getByRole("link", { name: /january.csv|march.csv/ })).toHaveCount(2);
  await expect.poll(() => revenueOf("several").catch(() => ""), ready).toBe("140");
});

test("what cannot be sales is said before anything is sent", async ({ page }) => {
  await signIn(page);
  const sent = watchUploads(page);
  await page.goto("/data");
  await page.locator("input[type=file]").setInputFiles(file("photo.png", "no table"));
  await expect(page.getByRole("alert")).toContainText("“photo.png” is of a type that cannot be read.");
  await page.locator("input[type=file]").setInputFiles(file("sales.csv", ""));
  await expect(page.getByRole("alert")).toContainText("“sales.csv” is empty.");
  await page.locator("input[type=file]").setInputFiles(file("sales.csv", month("01")));
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByLabel("Data source").fill("Not A Name");
  await expect(page.getByRole("button", { name: "Upload", exact: true })).toBeDisabled();
  expect(sent).toEqual([]);
});

test("rows held back are fetched, the upload is found again, and taken out", async ({ page }) => {
  await signIn(page);
  await drop(page, "held.csv", month("01", ["soon,North,99.00"]), "held_ui");
  await expect(page.getByText("Ready: every total agrees with your file")).toBeVisible(ready);
  await expect(page.getByText(/We read 29 rows: 28 are ready/)).toBeVisible();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the rows held back" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("held.csv_held_back.csv");
  expect(await readFile(await saved.path(), "utf8")).toContain("soon,North,99.00");

  await page.getByRole("button", { name: "Load another file" }).click();
  await page.getByRole("table", { name: "Earlier uploads" }).getByRole("link", { name: "held.csv" }).click();
  await page.getByRole("button", { name: "Take it out again" }).click();
  await page.getByRole("button", { name: "Take it out", exact: true }).click();
  await expect(page.getByRole("heading", { name: "This upload was taken out again" })).toBeVisible(ready);
  expect((await (await Client.admin()).get("/api/kpis/summary?dataSource=held_ui")).status).toBe(404);

  await page.getByRole("link", { name: "Data health" }).click();
  await expect(page.getByRole("row", { name: /held.csv/ })).toContainText("Taken out");
});

test("a file takes the place of all earlier ones where that is chosen", async ({ page }) => {
  await (await Client.admin()).load("replaced_ui", "january.csv", month("01"));
  await signIn(page);
  await page.goto("/data");
  await page.locator("input[type=file]").setInputFiles(file("again.csv", month("02", ["2024-02-29,North,0.25"])));
  await page.getByLabel("Data source").fill("replaced_ui");
  await expect(page.getByText("An existing data source with 28 rows")).toBeVisible();
  await page.getByRole("radio", { name: /^Replace everything/ }).check();
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await expect(page.getByText("Ready: every total agrees with your file")).toBeVisible(ready);
  expect(await revenueOf("replaced_ui")).toBe("70.25");
});

test("what needs somebody is seen in the health of the data, and leads to the upload", async ({ page }) => {
  await (await Client.admin()).load("unusable", "stock.csv", "Item,Stock\nTea,4\nRice,5\n");
  await signIn(page);
  await page.getByRole("link", { name: "Data health" }).click();
  await expect(page.getByText("All parts are up.")).toBeVisible();
  await expect(page.getByText(/uploads? needs? attention/)).toBeVisible();
  const row = page.getByRole("row", { name: /stock.csv/ });
  await expect(row).toContainText("Not usable");
  await row.getByRole("link", { name: "stock.csv" }).click();
  await expect(page.getByText("This file could not be used")).toBeVisible();
});
