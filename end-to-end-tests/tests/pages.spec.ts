import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { violations } from "../support/accessibility.ts";
import { Client } from "../support/client.ts";
import { Decimal, exactSum } from "../support/decimal.ts";
import { drop, signIn } from "../support/page.ts";

const products = ["Tea", "Rice", "Oil", "Soap"];
const branches = ["Nairobi", "Kisumu", "Thika"];

/** Two years of sales whose sums are easy to tell by branch. */
const sales = Array.from({ length: 480 }, (_, row) => {
  const day = new Date(Date.UTC(2023, 0, 1) + row * 1.5 * 86_400_000).toISOString().slice(0, 10);
  return {
    day,
    order: `O-${row}`,
    product: products[row % 4] ?? "",
    branch: branches[row % 3] ?? "",
    customer: `Customer ${row % 17}`,
    revenue: `${100 + (row % 50)}.${String(row % 100).padStart(2, "0")}`,
    cost: `${60 + (row % 30)}.50`,
    units: 1 + (row % 5),
  };
});
const file = [
  "Order Date,Order ID,Product,Branch,Customer,Revenue,Cost,Units",
  ...sales.map((sale) =>
    [sale.day, sale.order, sale.product, sale.branch, sale.customer, sale.revenue, sale.cost, sale.units].join(","),
  ),
].join("\n");

const pages = ["Overview", "Sales", "Products", "Branches", "Customers", "Profitability", "Data", "Data health", "Users"];
const figure = async (page: Page, name: string) => {
  const exact = page.getByRole("region", { name, exact: true }).locator("[data-kpi-exact]");
  await expect(exact).toHaveText(/\d/);
  return Decimal.of(((await exact.textContent()) ?? "").replace(/[^\d.]/g, "")).toString();
};

test.describe.serial("the pages", () => {
  test("a file fills every page, and what is chosen goes along", async ({ page }) => {
    await signIn(page);
    await drop(page, "pages.csv", file, "pages");
    await expect(page.getByText("Ready: every total agrees with your file")).toBeVisible({ timeout: 60_000 });
    await page.goto("/?source=pages");
    expect(await figure(page, "Revenue")).toBe(exactSum(sales.map((sale) => sale.revenue)));

    const ranking = page.getByRole("region", { name: "Which branches sell most?" });
    await ranking.getByRole("button", { name: /Kisumu/ }).click();
    await page.getByRole("link", { name: "Products" }).click();
    await expect(page.getByRole("heading", { name: "Products", level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: "Remove filter Branch: Kisumu" })).toBeVisible();
    const kisumu = sales.filter((sale) => sale.branch === "Kisumu").map((sale) => sale.revenue);
    expect(await figure(page, "Revenue")).toBe(exactSum(kisumu));
    await page.getByRole("button", { name: "About Revenue" }).click();
    const about = page.getByRole("dialog", { name: "Revenue" });
    await expect(about).toContainText("160 of 480");
    await expect(about).toContainText("pages.csv");
    await page.keyboard.press("Escape");

    await page.goBack();
    await page.goBack();
    await expect(page.getByRole("button", { name: /Remove filter/ })).toHaveCount(0);
    expect(await figure(page, "Revenue")).toBe(exactSum(sales.map((sale) => sale.revenue)));
  });

  test("a chart shows its figures as a table and as a file", async ({ page }) => {
    await signIn(page);
    await page.goto("/profitability?source=pages");
    const card = page.getByRole("region", { name: "What becomes of revenue?" });
    await card.getByRole("button", { name: /Actions/ }).click();
    await page.getByRole("menuitem", { name: "Show as table" }).click();
    const cost = card.getByRole("row", { name: /Cost/ }).getByRole("cell").last();
    const shown = Decimal.of(((await cost.textContent()) ?? "").replace(/[^\d.]/g, "")).toString();
    expect(shown).toBe(exactSum(sales.map((sale) => sale.cost)));

    await card.getByRole("button", { name: /Actions/ }).click();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Download CSV" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("What becomes of revenue.csv");

    await card.getByRole("button", { name: /Actions/ }).click();
    const [workbook] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Download Excel" }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe("What becomes of revenue.xlsx");
    // Our own reader finds the same figure in it, and the sheet about it beside.
    const read = await (await Client.admin()).analyze("figures.xlsx", await readFile(await workbook.path()));
    expect(JSON.stringify(read.body)).toContain("Figures");
  });

  test("a line that is only sketched is drawn for its picture", async ({ page }) => {
    await signIn(page);
    await page.goto("/?source=pages");
    const trend = page.getByRole("region", { name: "How does revenue develop?" });
    await expect(trend.getByRole("img").locator("svg")).toBeVisible();
    await trend.getByRole("button", { name: /Actions/ }).click();
    const [picture] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Download PNG" }).click(),
    ]);
    expect(picture.suggestedFilename()).toBe("How does revenue develop.png");
    await expect(trend.locator("canvas")).toBeVisible();
  });

  test("one failed answer leaves the other cards standing", async ({ page }) => {
    await signIn(page);
    await page.route("**/graphql", async (route) => {
      const body = route.request().postDataJSON() as { query: string; variables: Record<string, unknown> };
      const alias = /(part\d+): series\(/.exec(body.query)?.[1];
      if (alias) body.variables[`${alias}_measures`] = ["no such measure"];
      await route.continue({ postData: JSON.stringify(body) });
    });
    await page.goto("/?source=pages");
    expect(await figure(page, "Revenue")).toBe(exactSum(sales.map((sale) => sale.revenue)));
    const trend = page.getByRole("region", { name: "How does revenue develop?" });
    await expect(trend.getByRole("alert")).toContainText("no such measure");
    await page.unroute("**/graphql");
    await trend.getByRole("button", { name: "Try again" }).click();
    await expect(trend.getByRole("img")).toBeVisible();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`every page keeps WCAG 2.2 AA and fits a phone and 200 %, in ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await signIn(page);
      for (const name of pages) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.getByRole("link", { name, exact: true }).click();
        await expect(page.getByRole("heading", { name, level: 1, exact: true })).toBeVisible();
        await page.waitForLoadState("networkidle");
        expect(await violations(page), name).toEqual([]);
        const beyond = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        // A desk's page at 200 %, and a phone
        for (const size of [{ width: 720, height: 450 }, { width: 360, height: 780 }]) {
          await page.setViewportSize(size);
          await expect.poll(beyond, { message: `${name} scrolls sideways at ${size.width}` }).toBe(0);
        }
      }
    });
  }

  for (const colorScheme of ["light", "dark"] as const) {
    test(`the sign-in and what opens over a page keep WCAG 2.2 AA, in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto("/");
      await expect(page.getByLabel("User name")).toBeVisible();
      expect(await violations(page), "sign-in").toEqual([]);
      await signIn(page);
      await page.goto("/?source=pages&range=this-year");
      await expect(page.getByRole("region", { name: "Revenue", exact: true }).locator("[data-kpi-exact]")).toHaveText(/\d/);
      const opened: [name: string, open: () => Promise<void>, shown: "dialog" | "menu"][] = [
        ["dates", () => page.getByRole("button", { name: /^Date range/ }).click(), "dialog"],
        ["filters", () => page.getByRole("button", { name: "Filter", exact: true }).click(), "dialog"],
        ["about a figure", () => page.getByRole("button", { name: "About Revenue" }).click(), "dialog"],
        ["a card's actions", () => page.getByRole("button", { name: /^Actions for/ }).first().click(), "menu"],
        ["account", () => page.getByRole("button", { name: /^Account/ }).click(), "menu"],
        ["palette", () => page.keyboard.press("Control+k"), "dialog"],
        ["help", () => page.keyboard.press("?"), "dialog"],
      ];
      for (const [name, open, shown] of opened) {
        await open();
        await expect(page.getByRole(shown), name).toBeVisible();
        expect(await violations(page), name).toEqual([]);
        await page.keyboard.press("Escape");
        await expect(page.getByRole(shown), name).toHaveCount(0);
      }
    });
  }

  test("newer data is announced, and shown when it is wanted", async ({ page }) => {
    const client = await Client.admin();
    await client.load("announced", "first.csv", "Date,Branch,Revenue\n2024-01-05,North,10.50\n2024-01-06,South,4.25\n");
    await signIn(page);
    const listening = page.waitForEvent("websocket").then((socket) => socket.waitForEvent("framereceived"));
    await page.goto("/?source=announced");
    expect(await figure(page, "Revenue")).toBe("14.75");
    await listening;

    await client.load("announced", "second.csv", "Date,Branch,Revenue\n2024-01-07,North,0.25\n");
    await expect(page.getByText("New data has arrived.")).toBeVisible({ timeout: 30_000 });
    expect(await figure(page, "Revenue")).toBe("14.75");
    await page.getByRole("button", { name: "Show it" }).click();
    await expect(page.getByText("New data has arrived.")).toHaveCount(0);
    await expect.poll(() => figure(page, "Revenue")).toBe("15");
  });

  test("an administrator adds a user, who sees no administration", async ({ page, browser }) => {
    await signIn(page);
    await page.goto("/users");
    await page.getByRole("button", { name: "Add a user" }).click();
    await page.getByLabel("User name").fill("wanjiru");
    await page.getByLabel("First password").fill("a long enough one");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("row", { name: /wanjiru/ })).toContainText("Active");

    const other = await (await browser.newContext()).newPage();
    await other.goto("/");
    await other.getByLabel("User name").fill("wanjiru");
    await other.getByLabel("Password", { exact: true }).fill("a long enough one");
    await other.getByRole("button", { name: "Sign in" }).click();
    await expect(other.getByRole("link", { name: "Overview" })).toBeVisible();
    await expect(other.getByRole("link", { name: "Users" })).toHaveCount(0);
    await other.goto("/data");
    await expect(other.getByText("You can look at the data but not load any.")).toBeVisible();
  });

  test("the page speaks Arabic from right to left", async ({ browser }) => {
    const page = await (await browser.newContext({ locale: "ar" })).newPage();
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.getByRole("heading", { name: "تسجيل الدخول" })).toBeVisible();
  });
});
