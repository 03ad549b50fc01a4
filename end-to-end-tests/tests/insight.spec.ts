import { expect, type Locator, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { signIn } from "../support/page.ts";

type Sale = { day: string; order: string; customer: string; revenue: number; cost: number; discount: number };

/** Customers whose story is known: who bought when, how often and with what discount. */
const sales: Sale[] = [];
const sell = (customer: string, days: string[], revenue: number, discount: number) => {
  for (const day of days) {
    sales.push({ day, order: `O-${sales.length}`, customer, revenue, cost: 60, discount });
  }
};
sell("Amina", ["2024-01-05", "2024-02-05", "2024-05-05", "2024-09-05", "2024-11-05", "2024-12-20"], 200, 0);
sell("Brian", ["2024-01-10", "2024-02-10", "2024-03-10", "2024-04-10", "2024-05-10"], 150, 0.1);
sell("Chen", ["2024-03-01", "2024-07-01", "2024-11-15"], 100, 0.25);
sell("Dora", ["2024-12-05"], 80, 0.25);
sell("Emil", ["2024-02-20"], 50, 0.6);

const file = [
  "Date,Order ID,Customer,Revenue,Cost,Discount",
  ...sales.map((sale) =>
    [sale.day, sale.order, sale.customer, sale.revenue.toFixed(2), sale.cost.toFixed(2), sale.discount].join(","),
  ),
].join("\n");

async function asTable(card: Locator) {
  await card.getByRole("button", { name: /Actions/ }).click();
  await card.page().getByRole("menuitem", { name: "Show as table" }).click();
  const rows = await card.getByRole("row").all();
  const cells = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
  return new Map(cells.map(([name = "", ...figures]) => [name, figures]));
}

test.describe.serial("what the pages find out", () => {
  test.beforeAll(async () => {
    const client = await Client.admin();
    expect((await client.load("insight", "insight.csv", file)).status).toBe("COMPLETED");
  });

  test("the margin falls as discounts rise", async ({ page }) => {
    await signIn(page);
    await page.goto("/profitability?source=insight");
    const card = page.getByRole("region", { name: "What do discounts do to the margin?" });
    await expect(card.getByRole("img")).toBeVisible();
    const margins = await asTable(card);
    for (const [band, rates] of [
      ["none", [0]],
      ["0–10%", [0.1]],
      ["20–30%", [0.25]],
      ["50–100%", [0.6]],
    ] as const) {
      const own = sales.filter(({ discount }) => (rates as readonly number[]).includes(discount));
      const revenue = own.reduce((sum, sale) => sum + sale.revenue, 0);
      const margin = ((revenue - 60 * own.length) / revenue) * 100;
      expect(Number(margins.get(band)?.[0]?.replace("%", "").replace("−", "-")), band).toBeCloseTo(margin, 1);
    }
    expect(margins.get("10–20%")).toEqual(["–"]);
  });

  test("customers are grouped, and new ones counted month by month", async ({ page }) => {
    await signIn(page);
    await page.goto("/customers?source=insight");
    const groups = page.getByRole("region", { name: "Who are the best customers, and who is leaving?" });
    const figures = (group: string) => groups.getByRole("row", { name: new RegExp(`^${group}`) }).getByRole("cell");
    // Amina bought in the last 30 days, most often and most; Brian well, but last in May; Emil once, in February.
    await expect(figures("Champions").first()).toHaveText("1");
    await expect(figures("At risk").first()).toHaveText("1");
    await expect(figures("Lost").first()).toHaveText("1");
    const counts = await groups.getByRole("row").locator("td:first-of-type").allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(5);

    const newcomers = page.getByRole("region", { name: "How many customers are new, and how many come back?" });
    await newcomers.scrollIntoViewIfNeeded();
    await expect(newcomers.getByRole("img")).toBeVisible();
    const months = await asTable(newcomers);
    expect(months.get("Jan 2024")).toEqual(["2", "0"]);
    expect(months.get("Feb 2024")).toEqual(["1", "2"]);
    expect(months.get("Nov 2024")).toEqual(["0", "2"]);
    expect(months.get("Dec 2024")).toEqual(["1", "1"]);
  });

  test("dates are chosen by dragging over a trend, and by keys", async ({ page }) => {
    await signIn(page);
    await page.goto("/sales?source=insight");
    const trend = page.getByRole("region", { name: "How does revenue develop?" });
    const canvas = trend.locator("canvas");
    // It is a sketch until somebody comes near.
    await trend.getByRole("img").hover();
    await expect(canvas).toBeVisible();
    const box = await canvas.boundingBox();
    if (!box) throw new Error("the trend has no place");
    await page.mouse.move(box.x + box.width * 0.3, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 120, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).searchParams.get("from")).toMatch(/^2024-0[3-6]-01$/);
    expect(new URL(page.url()).searchParams.get("to")).toMatch(/^2024-0[6-9]-3[01]$/);

    await page.goto("/sales?source=insight");
    await trend.getByRole("group", { name: /Choose dates/ }).focus();
    await expect(canvas).toBeVisible();
    await expect(trend.getByRole("group", { name: /Choose dates/ })).toBeFocused();
    for (const key of ["Home", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
    await expect(trend.getByRole("status")).toContainText("Feb 2024 to Apr 2024");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).search).toContain("from=2024-02-01&to=2024-04-30");
  });

  test("the table of sales has the columns that were chosen, as a link has", async ({ page }) => {
    await signIn(page);
    await page.goto("/sales?source=insight");
    const table = page.getByRole("region", { name: "The sales themselves" });
    await table.getByRole("button", { name: "Columns" }).click();
    const panel = page.getByRole("dialog", { name: "Columns" });
    await panel.getByRole("button", { name: "No column" }).click();
    await panel.getByLabel("Customer").check();
    await panel.getByLabel("Revenue").check();
    await panel.getByRole("button", { name: "Show these" }).click();
    await expect(table.getByRole("columnheader")).toHaveText(["Customer", "Revenue"]);
    expect(new URL(page.url()).searchParams.getAll("column")).toEqual(["Customer", "Revenue"]);
    await page.reload();
    await expect(table.getByRole("columnheader")).toHaveText(["Customer", "Revenue"]);
  });
});
