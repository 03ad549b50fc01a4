import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = process.env.API_URL ?? "http://localhost:8080";

const base =
  /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|@emotion|stylis|react-is|hoist-non-react-statics)\/|@mui\/(system|styled-engine)\/|@mui\/material\/(styles|ButtonBase|Button|IconButton|Typography|Box|CssBaseline|GlobalStyles|CircularProgress)\/|lucide-react\/dist\/esm\/(createLucideIcon|Icon|context|defaultAttributes|shared)/;

// An icon that other pages use as well stands here, or those pages load the figures for its sake; `npm run size` tells.
const shared =
  /vite\/preload-helper|lucide-react\/dist\/esm\/icons\/(chevron-down|ellipsis|file-spreadsheet|info|search-x|x)\.|src\/shared\/(api|format|session|data-sources|theme)\/|print\/(printing|paper-styles|text)\.|i18n\/(define-text|language)\.|components\/(page|surface|late-skeleton|visually-hidden|state-messages|brand|picker|download)\.|cards\/card-grid\.|src\/app\/text\./;

/** What every page of figures needs at once, and no other page. */
const figures =
  /src\/shared\/(figures\/|print\/(print-head|print-button)\.|view\/(view-state|presets|use-view|describe-filter|text|analytics-page|source-picker|bar\/(view-bar|range-menu|compare-picker|filter-chips|add-filter|bar-button))\.|cards\/(card|card-menu|card-grid|columns-card|bar-list|change-chip|kpi-row|kpi-card|sparkline|trend-card|ranking-card|ranking-title|legend|figures-skeleton|questions|later|scope-facts|table|data-table|text|chart-summary)\.|charts\/chart\.)/;

export default defineConfig({
  plugins: [react()],
  server: {
    host: "127.0.0.1",
    port: Number(process.env.UI_PORT ?? 5173),
    strictPort: true,
    proxy: {
      "/api": api,
      "^/health$": {
        target: api,
        bypass: (request) => (request.headers.accept?.includes("html") ? request.url : null),
      },
      "/graphql": { target: api, ws: true },
    },
  },
  build: {
    target: "es2023",
    sourcemap: false,
    manifest: true,
    rolldownOptions: {
      output: {
        // What all pages stand on: a few pieces compress better than dozens.
        codeSplitting: {
          groups: [
            { name: "base", test: (id: string) => base.test(id) },
            { name: "shared", test: (id: string) => shared.test(id) },
            // The settings of a data source name measures, too, and draw no figure.
            { name: "measure-names", test: /i18n\/measure-names\./ },
            { name: "figures", test: (id: string) => figures.test(id) },
          ],
        },
      },
    },
  },
  test: {
    restoreMocks: true,
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: "rules", environment: "node", include: ["src/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "parts",
          environment: "jsdom",
          include: ["src/**/*.test.tsx"],
          setupFiles: ["test/setup.ts"],
        },
      },
    ],
  },
});
