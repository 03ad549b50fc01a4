import { expect, type Page } from "@playwright/test";
import { adminPassword } from "./stack.ts";

/** Signs the first administrator in. */
export async function signIn(page: Page) {
  await page.goto("/");
  await page.getByLabel("User name").fill("admin");
  await page.getByLabel("Password", { exact: true }).fill(adminPassword());
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** Loads a file into a data source and waits for nothing. */
export async function drop(page: Page, name: string, content: string, dataSource: string) {
  await page.goto("/data");
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByLabel("Data source").fill(dataSource);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
}
