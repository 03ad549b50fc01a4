import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { origin } from "./support/stack.ts";

const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

// One worker: the tests share one stack, and some of them kill parts of it.
export default defineConfig({
  testDir: "tests",
  globalSetup: "./support/start-stack.ts",
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: "target/results",
  reporter: [["list"], ["junit", { outputFile: "target/junit.xml" }]],
  use: {
    baseURL: origin,
    // The first visit's tour is no part of these journeys.
    storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: "sales-analytics.tour", value: "done" }] }] },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: browser,
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
