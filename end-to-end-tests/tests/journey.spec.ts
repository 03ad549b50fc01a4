import { expect, test } from "@playwright/test";
import { Decimal, exactSum } from "../support/decimal.ts";
import { drop, signIn } from "../support/page.ts";

/** A file as a European shop's bookkeeping sends it: titles, semicolons, decimal commas, a typing error, a total row. */
function messyFile() {
  const amounts = Array.from({ length: 120 }, (_, row) => `${1000 + row * 7}.${String((row * 13) % 100).padStart(2, "0")}`);
  const lines = amounts.map((amount, row) => {
    const day = String(1 + (row % 28)).padStart(2, "0");
    const month = String(1 + (row % 6)).padStart(2, "0");
    return `${day}/${month}/2024;Filiale ${row % 4};"Tee; grün ${row % 9}";${german(amount)}`;
  });
  lines.splice(50, 0, "", "15/03/2024;Filiale 1;Kaffee;viel");
  const text = ["Umsatzbericht 2024;;;", ";;;", "Datum;Filiale;Artikel;Umsatz", ...lines, `Summe;;;${german(exactSum(amounts))}`, ""];
  return { content: text.join("\r\n"), total: exactSum(amounts), rows: amounts.length };
}

function german(amount: string): string {
  const [whole = "", cents = "00"] = amount.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ".")},${cents.padEnd(2, "0")}`;
}

test("a messy file becomes a dashboard whose revenue is the file's own", async ({ page }) => {
  const file = messyFile();
  await signIn(page);

  await drop(page, "Umsatz 2024.csv", file.content, "umsatz");
  await expect(page.getByText("Ready: every total agrees with your file")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/120 are ready/)).toBeVisible();
  await expect(page.getByText(/1 needs you/)).toBeVisible();
  await expect(page.getByText("viel").first()).toBeVisible();
  await page.getByRole("link", { name: "See your dashboard" }).or(page.getByRole("button", { name: "See your dashboard" })).click();

  const revenue = page.getByRole("region", { name: "Revenue", exact: true }).locator("[data-kpi-exact]");
  await expect(revenue).toHaveText(/\d/);
  const shown = (await revenue.textContent()) ?? "";
  expect(Decimal.of(shown.replace(/[^\d.]/g, "")).toString()).toBe(file.total);
});

test("a file that cannot be used says why and what to do", async ({ page }) => {
  await signIn(page);

  await drop(page, "stock.csv", "Item,Stock\nTea,4\nRice,5\n", "stock");

  await expect(page.getByText("This file could not be used")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/when a sale was/).first()).toBeVisible();
});
