import { writeFileSync } from "node:fs";
import { excel } from "./excel.mjs";
import { gateway } from "./gateway.mjs";
import { load } from "./load.mjs";
import { pollock } from "./pollock.mjs";
import { page } from "./page.mjs";
import { parquet, read } from "./read.mjs";
import { down } from "./stack.mjs";
import { start } from "./start.mjs";
import { upload } from "./upload.mjs";

const benchmarks = { read, parquet, pollock, excel, start, load, upload, gateway, page };

const words = process.argv.slice(2);
const at = words.indexOf("--json");
const file = at < 0 ? null : words.splice(at, 2)[1];
const unknown = words.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`);
  process.exit(64);
}

const figures = [];
try {
  for (const name of words.length > 0 ? words : Object.keys(benchmarks)) {
    figures.push(...(await benchmarks[name]()));
  }
} finally {
  down();
}

for (const { name, figure, unit, ours, peer, peerName, ratio, goal, met } of figures) {
  const against = peer === undefined ? "" : `, ${peerName} ${round(peer)} ${unit}, ratio ${round(ratio)}`;
  const verdict = goal === undefined ? "" : ` (goal ${goal}: ${met ? "met" : "MISSED"})`;
  console.log(`${name}: ${figure}: ${round(ours, unit)} ${unit}${against}${verdict}`);
}
if (file) {
  const full = figures.map((each) => ({ peer: null, peerName: null, ratio: null, goal: null, met: null, ...each }));
  writeFileSync(file, `${JSON.stringify(full, null, 2)}\n`);
}

/** Scores are told apart by what is missing to ten. */
function round(value, unit) {
  return Number(value.toPrecision(unit === "of 10" ? 5 : 3));
}
