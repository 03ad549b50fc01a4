import { expect, type Page, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { signIn } from "../support/page.ts";

const openAccount = (page: Page) => page.getByRole("button", { name: /^Account|^Konto/ }).click();
const canSignIn = (name: string, password: string) =>
  Client.signedIn(name, password).then(
    () => true,
    () => false,
  );

test("whoever signs out leaves nothing behind", async ({ page }) => {
  await signIn(page);
  await page.goto("/data-health");
  await openAccount(page);
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/token/i);
});

test("language and theme are chosen, and kept", async ({ page }) => {
  await signIn(page);
  await openAccount(page);
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
  await expect(page.getByRole("link", { name: "Überblick" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await openAccount(page);
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.getByRole("link", { name: "Overview" })).toBeVisible();
});

test("an administrator gives a role, a new password, and takes the way in away and back", async ({ page }) => {
  const client = await Client.admin();
  await client.send("POST", "/api/auth/users", { username: "zawadi", password: "the first of two", roles: ["viewer"] });
  await signIn(page);
  await page.goto("/users");
  const row = page.getByRole("row", { name: /zawadi/ });

  await row.getByLabel("Role of zawadi").selectOption({ label: "Analyst" });
  await expect
    .poll(async () => (await (await Client.signedIn("zawadi", "the first of two")).get("/api/auth/me")).body.roles)
    .toContain("analyst");

  await row.getByRole("button", { name: "Set a new password" }).click();
  await page.getByLabel("New password").fill("the second of two");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("New password")).toHaveCount(0);
  expect(await canSignIn("zawadi", "the second of two")).toBe(true);
  expect(await canSignIn("zawadi", "the first of two")).toBe(false);

  await row.getByRole("button", { name: "Disable" }).click();
  await expect(row).toContainText("Disabled");
  expect(await canSignIn("zawadi", "the second of two")).toBe(false);
  await row.getByRole("button", { name: "Enable again" }).click();
  await expect(row).toContainText("Active");
  expect(await canSignIn("zawadi", "the second of two")).toBe(true);
});
