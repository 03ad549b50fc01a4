import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { violations } from "../support/accessibility.ts";
import { Client } from "../support/client.ts";
import { signIn } from "../support/page.ts";

const folder = process.env.SALES_DATASETS ?? path.resolve(import.meta.dirname, "../../../shared/datasets");

/** Three files that differ much: many columns with profit, prices and quantities alone, a ledger with amounts below zero. */
const files = [
  { dataSource: "pages_superstore", place: "superstore_us_cp1252/Sample - Superstore.csv" },
  { dataSource: "pages_retail", place: "online_retail_20101201/2010-12-01.csv" },
  { dataSource: "pages_ledger", place: "doh_spend_april_2011/April-2011-for-publication.csv" },
].map((each) => ({ ...each, place: path.join(folder, each.place) }));

const pages = ["", "sales", "products", "branches", "customers", "profitability"];

/** What no reader should ever see. */
const nonsense = /NaN|undefined|Infinity|\[object|\{\{|\bnull\b/;

for (const { dataSource, place } of files) {
  test(`every page makes sense of ${path.basename(place)}`, async ({ page }) => {
    test.skip(!existsSync(place), "no folder of published sales files here");
    test.slow();
    const client = await Client.admin();
    const sent = await client.uploadFile(dataSource, place);
    expect(["COMPLETED", "DUPLICATE"]).toContain((await client.outcome(sent.body.taskId)).status);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await signIn(page);
    for (const name of pages) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`/${name}?source=${dataSource}`);
      await expect(page.locator("[data-kpi-exact]").or(page.getByRole("link", { name: "Load another file" })).first()).toBeVisible();
      // Cards draw what is in sight.
      for (let step = 0; step < 6; step++) {
        // Not by a wheel, which would scroll the tables as well.
        await page.evaluate(() => window.scrollBy(0, 800));
        await page.waitForLoadState("networkidle");
      }
      // What lies half below the bar is no small target.
      await page.evaluate(() => window.scrollTo(0, 0));
      await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
      await expect(page.getByRole("alert")).toHaveCount(0);
      expect(await page.locator("main").innerText(), name).not.toMatch(nonsense);
      expect(await violations(page), name).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(beyond, { message: `${name} scrolls sideways` }).toBe(0);
    }
  });
}
