// Prints how much compressed JavaScript a browser loads before the first figures can be drawn, and fails beyond the budget.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = 180_000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const firstView = ["index.html", "src/features/overview/overview-page.tsx"];

function chunksOf(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const next of manifest[entry]?.imports ?? []) chunksOf(next, seen);
  return seen;
}

const sizeOf = (entry) => gzipSync(readFileSync(new URL(manifest[entry].file, dist))).length;
const first = new Set(firstView.flatMap((entry) => [...chunksOf(entry)]));
let total = 0;
for (const entry of first) {
  total += sizeOf(entry);
  console.log(`${String(sizeOf(entry)).padStart(8)}  ${manifest[entry].file}`);
}
console.log(`${String(total).padStart(8)}  first view, of at most ${budget}`);
for (const entry of Object.keys(manifest)) {
  if (manifest[entry].file.endsWith(".js") && !first.has(entry))
    console.log(`${String(sizeOf(entry)).padStart(8)}  later: ${manifest[entry].file}`);
}
if (total > budget) process.exit(1);
