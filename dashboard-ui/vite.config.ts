import react from "@vitejs/plugin-react";
import { type Plugin, runnerImport } from "vite";
import { defineConfig } from "vitest/config";

const api = process.env.API_URL ?? "http://localhost:8080";

/** What the first questions need. */
const base =
  /node_modules\/(react|@tanstack)\/|src\/shared\/(api|session|data-sources)\/|i18n\/(define-text|language)\.|shared\/figures\/(answers|early)\.|app\/query-client\.|vite\/preload-helper/;

const drawing =
  /node_modules\/(react-dom|scheduler|react-router)\/|lucide-react\/dist\/esm\/(createLucideIcon|Icon|context|defaultAttributes|shared)/;

/** What all that is made with Material UI stands on; the first figures do without it. */
const controls =
  /node_modules\/(@emotion|stylis|react-is|hoist-non-react-statics)\/|@mui\/(system|styled-engine|utils|private-theming)\/|@mui\/material\/(styles|utils|ButtonBase|Button|Typography|Box|GlobalStyles|CircularProgress)\//;

// An icon that other pages use as well stands here, or those pages load the figures for its sake; `npm run size` tells.
const shared =
  /lucide-react\/dist\/esm\/icons\/(chevron-down|ellipsis|file-spreadsheet|info|search-x|x)\.|src\/shared\/format\/|theme\/(color-scheme|lazy-themed|chart-colors)\.|print\/(printing|text)\.|components\/(action|late|note|lazy-part|page|surface|late-skeleton|visually-hidden|state-messages|brand|picker|icon-button|hint|download)\.|cards\/card-grid\.|src\/app\/text\./;

/** What every page of figures needs at once, and no other page. */
const figures =
  /src\/shared\/(figures\/|print\/(print-head|print-button)\.|view\/(view-state|presets|use-view|describe-filter|text|analytics-page|source-picker|idle|bar\/(view-bar|range-menu|compare-picker|filter-chips|add-filter|bar-button))\.|cards\/(ask|below|card|card-menu|card-grid|columns-card|bar-list|change-chip|kpi-row|kpi-card|sparkline|trend-card|ranking-card|ranking-title|legend|figures-skeleton|questions|later|scope-facts|settled|turn|table|data-table|text|chart-summary)\.|charts\/(chart|line-sketch|axis-ticks)\.)/;

/** The theme's variables as a file of its own, so that the first page does not have to make them. */
function themeVariables(): Plugin {
  const file = "/virtual-theme.css";
  const rules = async () => {
    const { module } = await runnerImport<typeof import("./src/shared/theme/theme")>(
      "./src/shared/theme/theme.ts",
    );
    return module.theme.generateStyleSheets().flatMap((sheet) =>
      Object.entries(sheet).map(([selector, variables]) => {
        const lines = Object.entries(variables as object).map(([name, value]) => `${name}:${value};`);
        return `${selector}{${lines.join("")}}`;
      }),
    );
  };
  return {
    name: "theme-variables",
    resolveId: (id) => (id === "virtual:theme.css" ? file : null),
    load: async (id) => (id === file ? (await rules()).join("\n") : null),
  };
}

type Pieces = Record<string, { name?: string; imports?: string[] }>;

/** What most visits need, which begin on the overview: the code that the entry asks for, with all that it stands on. */
function firstIn(pieces: Pieces): Set<string> {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const each of pieces[file]?.imports ?? []) add(each);
  };
  for (const [file, { name }] of Object.entries(pieces))
    if (name === "start" || name === "overview-page") add(file);
  return found;
}

/**
 * The first pieces are fetched at once, and browsers that know the remark at a file's beginning compile all of it beside the
 * page's own work instead of each function when it is first called.
 */
function firstPieces(): Plugin {
  return {
    name: "first-pieces",
    generateBundle: {
      // After all that writes to a file's beginning
      order: "post",
      handler: (_, bundle) => {
        const first = firstIn(bundle as Pieces);
        for (const piece of Object.values(bundle))
          if (piece.type === "chunk" && (piece.isEntry || first.has(piece.fileName)))
            piece.code = `//# allFunctionsCalledOnLoad\n${piece.code}`;
      },
    },
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {}, chunk }) =>
        [...firstIn(bundle as Pieces)]
          .filter((file) => !chunk?.imports.includes(file))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
          })),
    },
  };
}

export default defineConfig({
  plugins: [react(), themeVariables(), firstPieces()],
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
    // One small file of styles, there before anything is drawn
    cssCodeSplit: false,
    manifest: true,
    rolldownOptions: {
      output: {
        // What all pages stand on: a few pieces compress better than dozens.
        codeSplitting: {
          groups: [
            { name: "base", test: (id: string) => base.test(id) },
            { name: "drawing", test: (id: string) => drawing.test(id) },
            { name: "controls", test: (id: string) => controls.test(id) },
            { name: "shared", test: (id: string) => shared.test(id) },
            // The settings of a data source name measures, too, and draw no figure.
            { name: "measure-names", test: /i18n\/measure-names\./ },
            { name: "figures", test: (id: string) => figures.test(id) },
            { name: "drawing-ground", test: /node_modules\/zrender\// },
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
