// Prints how much compressed JavaScript a browser loads before each page's first figures can be drawn, and fails beyond the budget.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = 180_000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const pages = Object.keys(manifest).filter((entry) => /^src\/features\/.+-page\.tsx$/.test(entry));

function chunksOf(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const next of manifest[entry]?.imports ?? []) chunksOf(next, seen);
  return seen;
}

const sizeOf = (entry) => gzipSync(readFileSync(new URL(manifest[entry].file, dist))).length;
const print = (bytes, text) => console.log(`${String(bytes).padStart(8)}  ${text}`);

let largest = 0;
for (const page of pages) {
  // Pages of figures do without Material UI.
  const figures = /overview|sales|products|branches|customers|profitability/.test(page);
  const theme = figures ? [] : ["src/shared/theme/themed.tsx"];
  const first = new Set(
    ["index.html", "src/app/start.tsx", page, ...theme].flatMap((entry) => [...chunksOf(entry)]),
  );
  const total = [...first].reduce((sum, entry) => sum + sizeOf(entry), 0);
  largest = Math.max(largest, total);
  print(total, `${page}, of at most ${budget}`);
}
const charts = [...chunksOf("src/shared/charts/canvas.tsx")].filter(
  (entry) => !chunksOf("src/app/start.tsx").has(entry),
);
print(
  charts.reduce((sum, entry) => sum + sizeOf(entry), 0),
  "later, when the first chart is seen",
);
if (pages.length === 0 || largest > budget) process.exit(1);
