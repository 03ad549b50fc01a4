import { expect, type Locator, type Page, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { signIn } from "../support/page.ts";

const categories = ["Drinks", "Food"];

/** Two years with 1,500 products in two categories, at two branches; what a branch sold in a year is easy to tell. */
const sales = Array.from({ length: 3000 }, (_, row) => {
  const day = new Date(Date.UTC(2023, 0, 1) + Math.floor((row * 730) / 3000) * 86_400_000).toISOString().slice(0, 10);
  return { day, category: categories[row % 2] ?? "", product: `Product ${row % 1500}`, branch: row % 3 === 0 ? "Thika" : "Nyeri", revenue: 10 + (row % 7) };
});
const file = [
  "Date,Category,Product,Branch,Revenue",
  ...sales.map((sale) => [sale.day, sale.category, sale.product, sale.branch, `${sale.revenue}.00`].join(",")),
].join("\n");
const sumOf = (sold: typeof sales) => sold.reduce((sum, { revenue }) => sum + revenue, 0);

const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const revenue = (page: Page) => card(page, "Revenue").locator("[data-kpi-exact]");
const expectRevenue = (page: Page, amount: number) =>
  expect.poll(async () => Number(((await revenue(page).textContent()) ?? "").replace(/[^\d.]/g, ""))).toBe(amount);

async function choose(page: Page, preset: string) {
  await page.getByRole("button", { name: /^Date range/ }).click();
  await page.getByRole("menuitem", { name: preset, exact: true }).click();
}

/** By keys alone: until the focus is where it should be. */
async function tabTo(page: Page, target: Locator, most = 80) {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by ${most} presses of Tab`);
}

test.describe("what people do every day", () => {
  test.beforeAll(async () => {
    const client = await Client.admin();
    // After a failure this runs again, and finds the file there.
    expect(["COMPLETED", "DUPLICATE"]).toContain((await client.load("everyday", "everyday.csv", file)).status);
    const settings = { settings: { fiscalYearStart: 7 } };
    expect((await client.send("PATCH", "/api/ingest/data-sources/everyday", settings)).status).toBe(200);
  });

  test("one goes down into a category, sees all cards follow, and goes up again", async ({ page }) => {
    await signIn(page);
    await page.goto("/products?source=everyday");
    await expectRevenue(page, sumOf(sales));
    const inside = card(page, "What is inside?");
    await inside.getByRole("button", { name: /^Food/ }).click();
    await expectRevenue(page, sumOf(sales.filter(({ category }) => category === "Food")));
    await expect(inside.getByRole("button", { name: /^Product / }).first()).toBeVisible();
    const path = inside.getByRole("navigation", { name: "What is inside?" });
    await path.getByRole("button", { name: "All" }).click();
    await expectRevenue(page, sumOf(sales));
    await expect(inside.getByRole("button", { name: /^Drinks/ })).toBeVisible();
  });

  test("dates are chosen by presets, the fiscal year too, and compared", async ({ page }) => {
    await signIn(page);
    await page.goto("/?source=everyday");
    const newest = sales.at(-1)?.day ?? "";
    const from = (day: string) => sumOf(sales.filter((sale) => sale.day >= day));
    await choose(page, "Newest day");
    await expectRevenue(page, from(newest));
    await choose(page, "This month");
    await expectRevenue(page, from(`${newest.slice(0, 7)}-01`));
    await choose(page, "This fiscal year");
    await expectRevenue(page, from("2024-07-01"));
    await choose(page, "This year");
    await expectRevenue(page, from("2024-01-01"));
    await page.getByLabel("Compare with").selectOption({ label: "vs previous year" });
    const before = sumOf(sales.filter(({ day }) => day < "2024-01-01" && day <= `2023${newest.slice(4)}`));
    const change = (100 * (from("2024-01-01") - before)) / before;
    await expect(card(page, "Revenue")).toContainText(`${Math.abs(change).toFixed(1)}%`);
    await page.getByLabel("Compare with").selectOption({ label: "Not compared" });
    await expect(card(page, "Revenue")).not.toContainText("vs ");
  });

  test("dates of one's own are typed, and the trend is drawn by the step that is chosen", async ({ page }) => {
    await signIn(page);
    await page.goto("/?source=everyday");
    await page.getByRole("button", { name: /^Date range/ }).click();
    await page.getByLabel("From", { exact: true }).fill("2023-05-10");
    await page.getByLabel("To", { exact: true }).fill("2023-04-01");
    await page.getByRole("button", { name: "Show these dates" }).click();
    await expect(page.getByRole("alert")).toContainText("must not come after");
    await page.getByLabel("To", { exact: true }).fill("2023-06-20");
    await page.getByRole("button", { name: "Show these dates" }).click();
    await expectRevenue(page, sumOf(sales.filter(({ day }) => day >= "2023-05-10" && day <= "2023-06-20")));
    await expect(page).toHaveURL(/from=2023-05-10&to=2023-06-20/);

    const trend = card(page, "How does revenue develop?");
    await trend.getByLabel("Granularity").selectOption({ label: "per week" });
    await expect(page).toHaveURL(/by=week/);
    await expect(trend).toContainText("Revenue per week");
    await page.goBack();
    await expect(trend).toContainText("Revenue per day");
  });

  test("a tile is picked by keys and filters by both its names, and a row of a table by its own", async ({ page }) => {
    await signIn(page);
    await page.goto("/?source=everyday");
    const heatmap = page.getByRole("region", { name: /^What sells where/ });
    await heatmap.scrollIntoViewIfNeeded();
    const tiles = heatmap.getByRole("group", { name: /^Arrow keys/ });
    await tiles.focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
    const told = (await tiles.getByRole("status").textContent()) ?? "";
    const [product = "", branch = ""] = told.replace(/:.*/, "").split(", ");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: `Remove filter Product: ${product}` })).toBeVisible();
    await expect(page.getByRole("button", { name: `Remove filter Branch: ${branch}` })).toBeVisible();
    await expectRevenue(page, sumOf(sales.filter((sale) => sale.product === product && sale.branch === branch)));

    await page.goto("/products?source=everyday");
    const table = card(page, "All products").getByRole("table");
    await table.scrollIntoViewIfNeeded();
    await expect(table.getByRole("row", { name: /^Total/ })).toContainText(sumOf(sales).toLocaleString("en-US"));
    await table.getByRole("button", { name: "Product", exact: true }).click();
    await table.getByRole("button", { name: "Product", exact: true }).click();
    await table.getByRole("button", { name: "Product 0", exact: true }).click();
    await expectRevenue(page, sumOf(sales.filter((sale) => sale.product === "Product 0")));
  });

  test("one of 1,500 values is found and filters every card", async ({ page }) => {
    await signIn(page);
    await page.goto("/?source=everyday");
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("menuitem", { name: "Product", exact: true }).click();
    await expect(page.getByText("More values exist. Type to find them.")).toBeVisible();
    await page.getByRole("searchbox", { name: "Search Product" }).fill("Product 1234");
    await page.getByRole("checkbox", { name: /Product 1234/ }).check();
    await page.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("button", { name: "Remove filter Product: Product 1234" })).toBeVisible();
    await expectRevenue(page, sumOf(sales.filter(({ product }) => product === "Product 1234")));
  });

  test("every chart has its words, and every card its figures as a table", async ({ page }) => {
    await signIn(page);
    for (const [address, cards] of [["/", 5], ["/sales", 6], ["/products", 3]] as const) {
      await page.goto(`${address}?source=everyday`);
      await page.waitForLoadState("networkidle");
      const menus = page.getByRole("button", { name: /^Actions for/ });
      await expect.poll(() => menus.count()).toBeGreaterThanOrEqual(cards);
      const names = await menus.evaluateAll((all) => all.map((menu) => /“(.*)”/.exec(menu.ariaLabel ?? "")?.[1] ?? ""));
      for (const name of names) {
        const place = card(page, name);
        const menu = place.getByRole("button", { name: /^Actions for/ });
        await menu.scrollIntoViewIfNeeded();
        const picture = place.getByRole("img").first();
        if ((await picture.count()) > 0) await expect(picture).toHaveAttribute("aria-label", /.{10,}/);
        await menu.click();
        const asTable = page.getByRole("menuitem", { name: "Show as table" });
        await asTable.click();
        await expect(place.getByRole("table").first()).toBeVisible();
      }
    }
  });

  test("keys alone lead from signing in to a filtered page, over the palette and the help", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByLabel("User name")).toBeFocused();
    await page.keyboard.type("admin");
    await page.keyboard.press("Tab");
    const password = page.getByLabel("Password", { exact: true });
    await expect(password).toBeFocused();
    await password.fill((await import("../support/stack.ts")).adminPassword());
    await page.keyboard.press("Enter");
    await expect(page.getByRole("navigation").first()).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: /^Type the name/ })).toBeFocused();
    await page.keyboard.type("everyday");
    // the data sources may still be on their way
    await expect(page.getByRole("option", { name: /^everyday/, selected: true })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/source=everyday/);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await page.keyboard.press("Escape");
    const bar = card(page, "Which branches sell most?").getByRole("button", { name: /^Thika/ });
    await expect(bar).toBeVisible();
    await tabTo(page, bar);
    await page.keyboard.press("Enter");
    await expectRevenue(page, sumOf(sales.filter(({ branch }) => branch === "Thika")));
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await expect(page.getByRole("heading", { name: "Sales", level: 1 })).toBeVisible();
    await expectRevenue(page, sumOf(sales.filter(({ branch }) => branch === "Thika")));
  });

  test("places are kept while figures load, and nothing jumps", async ({ page }) => {
    await signIn(page);
    await page.goto("/?source=everyday");
    await expectRevenue(page, sumOf(sales));
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    await page.route("**/graphql", async (route) => {
      if (/kpis\(/.test(route.request().postData() ?? "")) await opened;
      await route.continue();
    });
    await page.goto("/?source=everyday&range=this-year");
    const trend = card(page, "How does revenue develop?");
    await expect(trend).toBeVisible();
    const before = await trend.boundingBox();
    open();
    await expect(revenue(page)).toHaveText(/\d/);
    await expect.poll(() => trend.boundingBox()).toEqual(before);
  });

  test("without a network the figures stay, and the page says what it cannot do", async ({ page, context }) => {
    await signIn(page);
    await page.goto("/?source=everyday");
    await expectRevenue(page, sumOf(sales));
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await card(page, "Which branches sell most?").getByRole("button", { name: /^Thika/ }).click();
    await expect(page.getByText(/server could not be reached/i).first()).toBeVisible({ timeout: 60_000 });
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).first().click();
    await expectRevenue(page, sumOf(sales.filter(({ branch }) => branch === "Thika")));
  });

  test("a session that ran out asks for the password and loses nothing that was typed", async ({ page }) => {
    await signIn(page);
    await page.goto("/data/everyday/settings");
    const description = page.getByLabel("Description");
    await description.fill("Half a sentence that took a while");
    await page.route("**/api/auth/refresh", (route) =>
      route.fulfill({ status: 401, contentType: "application/problem+json", body: '{"code":"SESSION_ENDED","status":401}' }),
    );
    await page.route("**/api/ingest/data-sources/everyday", (route) =>
      route.fulfill({ status: 401, contentType: "application/problem+json", body: '{"code":"UNAUTHENTICATED","status":401}' }),
    );
    await page.getByRole("button", { name: "Save" }).first().click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expect(description).toBeHidden();
    await page.unrouteAll();
    await page.getByLabel("User name").fill("admin");
    await page.getByLabel("Password", { exact: true }).fill((await import("../support/stack.ts")).adminPassword());
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(description).toHaveValue("Half a sentence that took a while");
    await page.getByRole("button", { name: "Save" }).first().click();
    await page.goto("/data/everyday/settings");
    await expect(page.getByLabel("Description")).toHaveValue("Half a sentence that took a while");
  });

  test("nothing moves for those who do not want it", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await signIn(page);
    await page.goto("/?source=everyday");
    await expectRevenue(page, sumOf(sales));
    const longest = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll("*")].map((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return Math.max(...`${transitionDuration},${animationDuration}`.split(",").map(Number.parseFloat));
        }),
      ),
    );
    expect(longest).toBeLessThan(0.001);
  });

  test("the tour of the first visit is read and left by keys alone, and comes once", async ({ browser }) => {
    const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const page = await context.newPage();
    await signIn(page);
    const tour = page.getByRole("region", { name: "Tour" });
    await expect(tour).toContainText("1 of 4");
    await tabTo(page, tour.getByRole("button", { name: "Next" }), 20);
    await page.keyboard.press("Enter");
    await expect(tour).toContainText("2 of 4");
    await page.keyboard.press("Escape");
    await expect(tour).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("navigation").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expect(tour).toHaveCount(0);
    await context.close();
  });

  test("the tour goes when somebody goes on, and comes again only when it is called", async ({ browser }) => {
    const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const page = await context.newPage();
    await signIn(page);
    const tour = page.getByRole("region", { name: "Tour" });
    await expect(tour).toContainText("1 of 4");
    await page.goto("/?source=everyday");
    await expectRevenue(page, sumOf(sales));
    await page.waitForLoadState("networkidle");
    await expect(tour).toHaveCount(0);

    await page.getByRole("button", { name: /^Account/ }).click();
    await page.getByRole("menuitem", { name: "Tour" }).click();
    await expect(tour).toContainText("1 of 4");
    await card(page, "Which branches sell most?").getByRole("button", { name: /^Thika/ }).click();
    await expectRevenue(page, sumOf(sales.filter(({ branch }) => branch === "Thika")));
    await expect(tour).toBeVisible();
    await page.getByRole("link", { name: "Sales", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Sales", level: 1 })).toBeVisible();
    await expect(tour).toHaveCount(0);
    await context.close();
  });
});
