import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { exactSum } from "../support/decimal.ts";
import { signIn } from "../support/page.ts";
import { kill } from "../support/stack.ts";

const folder = path.resolve(import.meta.dirname, "../target/large");
const rows = 48_000;
/** So that there is a middle: on this machine alone the file would be over in a moment. */
const bytesPerSecond = 6_000_000;

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

test("a large file goes on by itself where its connection was cut", async ({ page }) => {
  const file = largeFile("large_cut");
  await signIn(page);
  const line = await Line.of(page);
  await begin(page, file.path);

  await untilSent(page, 45);
  await line.become({ offline: true });
  await expect(page.getByText("The connection is gone", { exact: false })).toBeVisible();
  await line.become({ bytesPerSecond: -1 });

  await expect(page.getByText("Ready: every total agrees with your file")).toBeVisible({ timeout: 90_000 });
  expect(line.begun()).toBe(1);
  expect(line.offsets().filter((offset) => offset > 0 && offset % 2 ** 25 !== 0).length).toBeGreaterThan(0);
  await expectTotals("large_cut", file.sum);
});

test("a large file goes on by itself after ingest-service was killed in the middle", async ({ page }) => {
  const file = largeFile("large_killed");
  await signIn(page);
  const line = await Line.of(page);
  await begin(page, file.path);

  await untilSent(page, 45);
  expect(kill("ingest-service").length).toBeGreaterThan(0);
  await expect(page.getByText("The connection is gone", { exact: false })).toBeVisible();
  await line.become({ bytesPerSecond: -1 });

  await expect(page.getByText("Ready: every total agrees with your file")).toBeVisible({ timeout: 100_000 });
  expect(line.begun()).toBe(1);
  expect(line.offsets().some((offset) => offset > 0)).toBe(true);
  await expectTotals("large_killed", file.sum);
});

test("the same file chosen again goes on, rests when it is paused and is forgotten when it is cancelled", async ({ page }) => {
  const file = largeFile("large_again");
  await signIn(page);
  const line = await Line.of(page);
  await begin(page, file.path);
  await untilSent(page, 30);

  await begin(page, file.path);
  await untilSent(page, 60);
  expect(line.begun()).toBe(1);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();

  await expect(page.getByLabel("Data source")).toHaveValue("large_again");
  const client = await Client.admin();
  const left = await fetch(line.upload(), {
    method: "HEAD",
    headers: { Authorization: `Bearer ${client.accessToken()}`, "Tus-Resumable": "1.0.0" },
  });
  expect(left.status).toBe(404);
});

async function begin(page: Page, file: string) {
  await page.goto("/data");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
}

async function untilSent(page: Page, percent: number) {
  const bar = page.getByRole("progressbar", { name: /Uploading/ });
  await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow")), { intervals: [50] }).toBeGreaterThan(percent);
}

async function expectTotals(dataSource: string, sum: string) {
  const client = await Client.admin();
  await expect
    .poll(() => client.totals(dataSource, ["Revenue", "transactions"]).catch(() => null), { timeout: 60_000 })
    .toEqual([sum, rows]);
}

/** The browser's connection: how fast it is, and what went over it. */
class Line {
  private readonly requests: { method: string; url: string; offset: number }[] = [];

  private constructor(private readonly set: (parameters: { offline: boolean; bytesPerSecond: number }) => Promise<void>) {}

  static async of(page: Page): Promise<Line> {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const line = new Line(async ({ offline, bytesPerSecond: uploadThroughput }) => {
      await session.send("Network.emulateNetworkConditions", { offline, latency: 0, downloadThroughput: -1, uploadThroughput });
    });
    page.on("request", (request) => {
      if (request.url().includes("/api/ingest/uploads")) {
        const offset = Number(request.headers()["upload-offset"] ?? -1);
        line.requests.push({ method: request.method(), url: request.url(), offset });
      }
    });
    await line.become({ bytesPerSecond });
    return line;
  }

  become({ offline = false, bytesPerSecond = -1 }: { offline?: boolean; bytesPerSecond?: number }): Promise<void> {
    return this.set({ offline, bytesPerSecond });
  }

  begun(): number {
    return this.requests.filter(({ method }) => method === "POST").length;
  }

  offsets(): number[] {
    return this.requests.filter(({ method }) => method === "PATCH").map(({ offset }) => offset);
  }

  upload(): string {
    return this.requests.find(({ method }) => method === "PATCH")?.url ?? "";
  }
}
