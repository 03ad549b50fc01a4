import { stat } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { violations } from "../support/accessibility.ts";
import { Client } from "../support/client.ts";
import { signIn } from "../support/page.ts";

const sales = [
  "Date,Country,Revenue",
  "2024-01-05,UK,30.00",
  "2024-01-06,Kenya,20.50",
  "2024-01-07,United Kingdom,10.00",
  "2024-01-08,Deutschland,7.00",
  "2024-01-09,Atlantis,5.00",
  "",
].join("\n");

test("sales stand on a map where the places are known, and what does not is named", async ({ page }) => {
  const client = await Client.admin();
  await client.load("placed", "sales.csv", sales);
  await signIn(page);

  await page.goto("/branches?source=placed");
  const map = page.getByRole("region", { name: "Where is it sold?" });
  await expect(map.getByText("Not on the map: Atlantis (5")).toBeVisible();
  const places = map.getByRole("group").getByRole("button");
  await expect(places).toHaveCount(3);
  await expect(map.getByRole("button", { name: /^Germany: 7/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await map.getByRole("button", { name: /^Actions for/ }).click();
  const [picture] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Download PNG" }).click()]);
  expect(picture.suggestedFilename()).toBe("Where is it sold.png");
  // An empty sheet of this size would be a tenth of it.
  expect((await stat(await picture.path())).size).toBeGreaterThan(20_000);

  await map.getByRole("button", { name: /^United Kingdom: 40/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(map.getByRole("button", { name: /^Kenya: 20.5/ })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/filter\.Country=UK&filter\.Country=United\+Kingdom/);
  await expect(page.getByRole("region", { name: "Revenue", exact: true })).toContainText("40");
});
