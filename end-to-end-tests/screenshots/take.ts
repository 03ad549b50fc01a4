import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../..");
const home = path.resolve(root, process.env.SALES_ANALYTICS_HOME ?? ".local");
const desk = { width: 1440, height: 1000 };
const phone = { width: 390, height: 844 };

type Shot = { name: string; address: string; size?: typeof desk; dark?: boolean; locale?: string };

const shots: Shot[] = [
  { name: "overview", address: "/?range=last-90-days" },
  { name: "overview-dark", address: "/?range=last-90-days", dark: true },
  { name: "overview-phone", address: "/?range=last-90-days", size: phone },
  { name: "overview-arabic", address: "/?range=last-90-days", locale: "ar" },
  { name: "sales", address: "/sales" },
  { name: "products", address: "/products" },
  { name: "branches", address: "/branches" },
  { name: "customers", address: "/customers" },
  { name: "profitability", address: "/profitability", dark: true },
  { name: "data", address: "/data" },
  { name: "health", address: "/data-health" },
  { name: "users", address: "/users" },
];

for (const { name, address, size = desk, dark = false, locale } of shots) {
  test(name, async ({ browser, baseURL }, { project }) => {
    const context = await browser.newContext({
      ...project.use,
      baseURL,
      viewport: size,
      colorScheme: dark ? "dark" : "light",
      ...(locale ? { locale } : {}),
    });
    const page = await context.newPage();
    await signIn(page);
    await page.goto(address.includes("?") ? `${address}&source=sample` : `${address}?source=sample`);
    await drawn(page);
    await save(page, name);
    await context.close();
  });
}

async function signIn(page: Page) {
  await page.goto("/");
  await page.locator("input[name=username]").fill("admin");
  await page.locator("input[name=password]").fill(readFileSync(path.join(home, "admin-password"), "utf8").trim());
  await page.locator("button[type=submit]").click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** The first figures or a table are there, with the first chart of a page of figures. */
async function drawn(page: Page) {
  const figures = page.locator("[data-kpi-exact]").first();
  await expect(figures.or(page.getByRole("table")).first()).toBeVisible();
  if (await figures.isVisible()) await expect(page.locator("[role=img] :is(canvas, svg)").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
}

/** As WebP, which the browser writes and Playwright does not; once two pictures in a row are the same. */
async function save(page: Page, name: string) {
  const session = await page.context().newCDPSession(page);
  let before = "";
  await expect
    .poll(
      async () => {
        const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 82 });
        const same = data === before;
        before = data;
        return same;
      },
      { intervals: [1000] },
    )
    .toBe(true);
  await writeFile(path.join(root, "docs/screenshots", `${name}.webp`), Buffer.from(before, "base64"));
}
