import { expect, test } from "@playwright/test";
import { violations } from "../support/accessibility.ts";
import { Client } from "../support/client.ts";
import { signIn } from "../support/page.ts";

const sales = [
  "Date,Branch,Revenue",
  ...Array.from({ length: 60 }, (_, day) => {
    const date = new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
    return `${date},${day % 2 === 0 ? "North" : "South"},10.00`;
  }),
].join("\n");

test.describe.serial("saved views", () => {
  test("are named, found again by others, renamed and deleted", async ({ page, browser }) => {
    const client = await Client.admin();
    await client.load("viewed", "viewed.csv", sales);
    await client.send("POST", "/api/auth/users", { username: "njeri", password: "a long enough one", roles: ["viewer"] });

    await signIn(page);
    await page.goto("/sales?source=viewed&from=2024-02-01&to=2024-02-29&filter.Branch=South");
    await page.getByRole("button", { name: "Views" }).click();
    const panel = page.getByRole("dialog", { name: "Saved views" });
    await expect(panel.getByText("No view is saved yet.")).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await panel.getByLabel("Save what is shown now as").fill("South in February");
    await panel.getByLabel("Share with everyone here").check();
    await panel.getByRole("button", { name: "Save" }).click();
    await expect(panel).toBeHidden();

    const other = await (await browser.newContext()).newPage();
    await other.goto("/?source=viewed");
    await other.getByLabel("User name").fill("njeri");
    await other.getByLabel("Password", { exact: true }).fill("a long enough one");
    await other.getByRole("button", { name: "Sign in" }).click();
    await expect(other.getByRole("button", { name: "Views" })).toBeVisible();
    await other.keyboard.press("Control+k");
    await other.getByPlaceholder("Type the name of a page, view or data source").fill("february");
    await other.getByRole("option", { name: /South in February/ }).click();
    await expect(other.getByRole("heading", { name: "Sales", level: 1 })).toBeVisible();
    await expect(other.getByRole("button", { name: "Remove filter Branch: South" })).toBeVisible();
    expect(new URL(other.url()).searchParams.get("from")).toBe("2024-02-01");
    await other.getByRole("button", { name: "Views" }).click();
    await expect(other.getByText("Shared by admin")).toBeVisible();
    await expect(other.getByRole("button", { name: /Actions for “South/ })).toHaveCount(0);

    await page.getByRole("button", { name: "Views" }).click();
    await panel.getByRole("button", { name: "Actions for “South in February”" }).click();
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await panel.getByLabel("New name").fill("The south");
    await panel.getByRole("button", { name: "Save" }).first().click();
    await panel.getByRole("button", { name: "Actions for “The south”" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await panel.getByRole("button", { name: "Delete" }).click();
    await expect(panel.getByText("No view is saved yet.")).toBeVisible();
  });

  test("what is printed is light, whole and says what it is about", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await signIn(page);
    await page.goto("/sales?source=viewed&filter.Branch=South");
    await expect(page.getByRole("img").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    const onPaper = await page.evaluate(async () => {
      const seen = new Promise<object>((resolve) => {
        window.print = () =>
          resolve({
            background: getComputedStyle(document.body).backgroundColor,
            navigation: getComputedStyle(document.querySelector("header") as Element).display,
            head: document.querySelector("dl")?.textContent,
            charts: document.querySelectorAll("[role=img] :is(canvas, svg)").length,
            images: document.querySelectorAll("[role=img]").length,
            wide: Math.max(...[...document.querySelectorAll("[role=img]")].map((chart) => chart.clientWidth)),
          });
      });
      document.querySelector<HTMLElement>("[aria-label='Print or save as PDF']")?.click();
      return seen;
    });
    expect(onPaper).toMatchObject({ background: "rgb(255, 255, 255)", navigation: "none" });
    const { head, charts, images, wide } = onPaper as { head: string; charts: number; images: number; wide: number };
    expect(head).toContain("Branch: South");
    expect(head).toContain("Printed:");
    expect(charts).toBeGreaterThanOrEqual(4);
    expect(charts).toBe(images);
    expect(wide).toBeLessThanOrEqual(718);
    await expect(page.getByRole("navigation").first()).toBeVisible();
  });
});
