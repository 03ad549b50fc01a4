import { expect, type Locator, type Page, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { signIn } from "../support/page.ts";

const rows = 100_000;
const rowHeight = 36;
const start = Date.UTC(2024, 0, 1);

/** The cells of a row, counted from 1: one sale a minute, each with a number and an amount of its own. */
function cellsOf(row: number): [time: string, order: string, revenue: string] {
  const time = new Date(start + row * 60_000).toISOString().slice(0, 19).replace("T", " ");
  return [time, `N-${row}`, `${(row * 37) % 1000}.${row % 10}${1 + (row % 9)}`];
}

const file = [
  "Time,Order ID,Revenue",
  ...Array.from({ length: rows }, (_, index) => cellsOf(index + 1).join(",")),
].join("\n");

/** The table's own row: the header is the first that is counted. */
const rowIn = (table: Locator, row: number) => table.locator(`[aria-rowindex="${row + 1}"]`);

async function expectRow(table: Locator, row: number) {
  const cells = rowIn(table, row).getByRole("cell");
  await expect(cells).toHaveText(cellsOf(row));
  await expect(cells.first()).toBeInViewport();
}

/** Moves the scrollbar over the whole way in many small steps, as a hand does. */
async function drag(scroller: Locator, toRow: number) {
  await scroller.evaluate(
    async (element, to) => {
      const from = element.scrollTop;
      for (let step = 1; step <= 40; step++) {
        element.scrollTop = from + ((to - from) * step) / 40;
        await new Promise(requestAnimationFrame);
      }
    },
    (toRow - 1) * rowHeight,
  );
}

/** Where the pages began that were asked for. */
function watchOffsets(page: Page): number[] {
  const offsets: number[] = [];
  page.on("request", (request) => {
    const variables: Record<string, unknown> = request.url().endsWith("/graphql") ? request.postDataJSON().variables : {};
    for (const [name, value] of Object.entries(variables)) if (name.endsWith("_offset")) offsets.push(Number(value));
  });
  return offsets;
}

test("row 50,000 of 100,000 is reached at once, and the others by keys", async ({ page }) => {
  const client = await Client.admin();
  expect((await client.load("long_table", "long.csv", file)).status).toBe("COMPLETED");
  await signIn(page);
  const offsets = watchOffsets(page);
  await page.goto("/sales?source=long_table");
  const card = page.getByRole("region", { name: "The sales themselves" });
  await card.scrollIntoViewIfNeeded();
  const table = card.getByRole("table");
  await expectRow(table, 1);
  await expect(table).toHaveAttribute("aria-rowcount", String(rows + 1));

  const scroller = card.getByRole("group", { name: "The sales themselves" });
  await drag(scroller, 50_000);
  await expectRow(table, 50_000);
  await expect(card).toContainText("Rows 50,000 to 50,012 of 100,000");
  // What was passed by on the way was not fetched, but for where a busy machine stood still for a moment.
  expect(offsets.filter((offset) => offset > 500 && offset < 49_000).length).toBeLessThan(6);

  await scroller.focus();
  await page.keyboard.press("PageDown");
  await expectRow(table, 50_013);
  await page.keyboard.press("End");
  await expectRow(table, rows);
  await page.keyboard.press("Home");
  await expectRow(table, 1);

  // In another order the middle is another row.
  await table.getByRole("button", { name: "Time" }).click();
  await drag(scroller, 50_000);
  await expect(rowIn(table, 50_000).getByRole("cell")).toHaveText(cellsOf(rows - 49_999));
});

test("rows that cannot be had say so, and come when they are asked for again", async ({ page }) => {
  await signIn(page);
  await page.goto("/sales?source=long_table");
  const card = page.getByRole("region", { name: "The sales themselves" });
  await card.scrollIntoViewIfNeeded();
  await expectRow(card.getByRole("table"), 1);
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes('"part0_offset":') ? route.fulfill({ status: 400, body: "{}" }) : route.continue(),
  );
  await drag(card.getByRole("group", { name: "The sales themselves" }), 70_250);
  await expect(card.getByRole("alert")).toContainText("Rows 70,001 to 70,500 could not be loaded.");
  await page.unroute("**/graphql");
  await card.getByRole("button", { name: "Try again" }).click();
  await expectRow(card.getByRole("table"), 70_250);
  await expect(card.getByRole("alert")).toBeHidden();
});
