import { defineConfig } from "@playwright/test";
import base from "../playwright.config.ts";

const origin = `http://localhost:${process.env.PORT ?? "8080"}`;

// In front of a stack that runs already, with the sample data in it.
export default defineConfig({
  ...base,
  testDir: ".",
  testMatch: "take.ts",
  globalSetup: undefined,
  reporter: "list",
  use: {
    ...base.use,
    baseURL: origin,
    locale: "en-GB",
    storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: "sales-analytics.tour", value: "done" }] }] },
    contextOptions: { reducedMotion: "reduce" },
  },
});
