import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = process.env.API_URL ?? "http://localhost:8080";

const base =
  /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|@emotion|stylis|react-is|hoist-non-react-statics)\/|@mui\/(system|styled-engine)\/|@mui\/material\/(styles|ButtonBase|Button|IconButton|Typography|Box|CssBaseline|GlobalStyles|CircularProgress)\/|lucide-react\/dist\/esm\/(createLucideIcon|Icon|context|defaultAttributes|shared)/;

const shared =
  /src\/shared\/(api|format|session|data-sources|theme)\/|i18n\/(define-text|language)\.|components\/(page|surface|late-skeleton|visually-hidden|state-messages|brand)\.|src\/app\/text\./;

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
        // What all pages stand on: two pieces compress better than dozens.
        codeSplitting: {
          groups: [
            { name: "base", test: (id: string) => base.test(id) },
            { name: "shared", test: (id: string) => shared.test(id) },
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
