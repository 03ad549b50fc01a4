import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { exactSum } from "../support/decimal.ts";
import { Line } from "../support/line.ts";
import { signIn } from "../support/page.ts";
import { kill } from "../support/stack.ts";

const folder = path.resolve(import.meta.dirname, "../target/large");
const rows = 48_000;
/** So that there is a middle: on one machine alone the file would be over in a moment. */
const bytesPerSecond = 6_000_000;

// Most of it is sending at that speed, and reading 40 MiB.
test.describe.configure({ timeout: 600_000 });
const ready = { timeout: 400_000 };

/** As the browser cuts files. */
const piece = 32 * 2 ** 20;
const opened: Line[] = [];
test.afterAll(() => {
  for (const line of opened) line.close();
});

/** A file of 40 MiB, two pieces for the browser, with sums that are known. */
function largeFile(dataSource: string) {
  const amounts = Array.from({ length: rows }, (_, row) => `${(row * 37) % 1000}.${String(row % 100).padStart(2, "0")}`);
  const notes = Array.from({ length: 7 }, (_, note) => `delivered ${note} `.repeat(72));
  const lines = amounts.map((amount, row) => `2024-0${1 + (row % 9)}-15,Shop ${row % 7},SO-${row},${amount},${notes[row % 7]}`);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${dataSource}.csv`);
  writeFileSync(file, ["Date,Branch,Order No,Revenue,Note", ...lines, ""].join("\n"));
  return { path: file, sum: exactSum(amounts) };
}

test("a large file goes on by itself where its connection was cut", async ({ browser }) => {
  const file = largeFile("large_cut");
  const { page, line, sent } = await behindASlowLine(browser);
  await begin(page, file.path);

  await untilSent(page, 30);
  line.cut();
  await expect(page.getByText("The connection is gone", { exact: false })).toBeVisible();
  line.mend();

  await expect(page.getByText("Ready: every total agrees with your file")).toBeVisible(ready);
  expect(begun(sent)).toBe(1);
  expect(offsets(sent).some((offset) => offset > 0 && offset < piece), "what came of the first piece was kept").toBe(true);
  await expectTotals("large_cut", file.sum);
});

test("a large file goes on by itself after ingest-service was killed in the middle", async ({ browser }) => {
  const file = largeFile("large_killed");
  const { page, line, sent } = await behindASlowLine(browser);
  await begin(page, file.path);

  await untilSent(page, 30);
  expect(kill("ingest-service").length).toBeGreaterThan(0);
  await expect(page.getByText("The connection is gone", { exact: false })).toBeVisible();
  line.mend();

  await expect(page.getByText("Ready: every total agrees with your file")).toBeVisible(ready);
  expect(begun(sent)).toBe(1);
  expect(offsets(sent).some((offset) => offset > 0)).toBe(true);
  await expectTotals("large_killed", file.sum);
});

test("the same file chosen again goes on, rests when it is paused and is forgotten when it is cancelled", async ({ browser }) => {
  const file = largeFile("large_again");
  const { page, sent } = await behindASlowLine(browser);
  await begin(page, file.path);
  await untilSent(page, 20);

  await begin(page, file.path);
  await untilSent(page, 40);
  expect(begun(sent)).toBe(1);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();

  await expect(page.getByLabel("Data source")).toHaveValue("large_again");
  const client = await Client.admin();
  const left = await fetch(sent.find(({ method }) => method === "PATCH")?.url ?? "", {
    method: "HEAD",
    headers: { Authorization: `Bearer ${client.accessToken()}`, "Tus-Resumable": "1.0.0" },
  });
  expect(left.status).toBe(404);
});

type Sent = { method: string; url: string; offset: number };

/** Somebody who is signed in over a line of their own, and what of an upload goes over it. */
async function behindASlowLine(browser: Browser): Promise<{ page: Page; line: Line; sent: Sent[] }> {
  const line = await Line.open(bytesPerSecond);
  opened.push(line);
  const tour = { name: "sales-analytics.tour", value: "done" };
  const page = await browser.newPage({
    baseURL: line.origin(),
    storageState: { cookies: [], origins: [{ origin: line.origin(), localStorage: [tour] }] },
  });
  const sent: Sent[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/ingest/uploads")) {
      sent.push({ method: request.method(), url: request.url(), offset: Number(request.headers()["upload-offset"] ?? 0) });
    }
  });
  await signIn(page);
  return { page, line, sent };
}

function begun(sent: Sent[]): number {
  return sent.filter(({ method }) => method === "POST").length;
}

function offsets(sent: Sent[]): number[] {
  return sent.filter(({ method }) => method === "PATCH").map(({ offset }) => offset);
}

async function begin(page: Page, file: string) {
  await page.goto("/data");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
}

async function untilSent(page: Page, percent: number) {
  const bar = page.getByRole("progressbar", { name: /Uploading/ });
  await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow")), { intervals: [50], timeout: 60_000 }).toBeGreaterThan(percent);
}

async function expectTotals(dataSource: string, sum: string) {
  const client = await Client.admin();
  await expect
    .poll(async () => (await client.totals(dataSource, ["Revenue", "transactions"]).catch(() => [])).map(String), { timeout: 60_000 })
    .toEqual([sum, String(rows)]);
}
