import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pollute } from "./pollock/pollutions.mjs";
import { parse, score } from "./pollock/score.mjs";
import { TABLES } from "./pollock/tables.mjs";

const here = import.meta.dirname;
const target = path.join(here, "target/pollock");
const WORST = 25;

/** A table polluted in every way of the Pollock suite and read without any parameter, scored as the suite does. */
export async function pollock() {
  return Object.entries(TABLES).flatMap(([name, table]) => {
    const { simple, weighted, left, wrong } = loaded(name, pollute(table()));
    const figure = (kind, ours, goal) => ({
      name: "pollock", figure: `${name}: ${kind} score`, unit: "of 10", ours,
      ...(name === "shop" && { goal: `>= ${goal}`, met: ours >= goal }),
    });
    return [
      figure("simple", simple, 9.99), figure("weighted", weighted, 9.9),
      { name: "pollock", figure: `${name}: rows left as they were polluted`, unit: "rows", ours: left },
      { name: "pollock", figure: `${name}: rows mended wrongly`, unit: "rows", ours: wrong, goal: "0", met: wrong === 0 },
    ];
  });
}

function loaded(name, files) {
  const [folder, out] = [path.join(target, name), path.join(target, name, "read")];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [file, { text }] of files) {
    writeFileSync(path.join(folder, file), text);
  }
  const began = Date.now();
  const words = ["read", "--repair", ...files.keys(), "--out", out];
  const run = spawnSync(path.join(here, "../dev"), words, { cwd: folder, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 28 });
  if (run.error) {
    throw run.error;
  }
  writeFileSync(path.join(folder, "remarks"), run.stderr);
  const scores = [...files].map(([file, { text, rows, weight, row }]) => {
    const written = path.join(out, `${file}_converted.csv`);
    const read = existsSync(written) ? parse(readFileSync(written, "utf8")) : null;
    return { file, weight, score: sum(score(rows, read)), fate: row === null ? null : fate(row, text, rows, read) };
  });
  const faulty = scores.filter((each) => each.score < 9.9999).sort((a, b) => (a.score - b.score) * 1e6 + b.weight - a.weight);
  console.log(`${name}: ${files.size} files in ${((Date.now() - began) / 1000).toFixed(1)} s, ${faulty.length} not as they should be`);
  faulty.slice(0, WORST).forEach((each) => console.log(`  ${each.score.toFixed(4)}  weight ${each.weight.toFixed(2)}  ${each.file}`));
  return {
    left: scores.filter((each) => each.fate === "left").length,
    wrong: scores.filter((each) => each.fate === "wrong").length,
    simple: sum(scores.map((each) => each.score)) / scores.length,
    weighted: sum(scores.map((each) => each.score * each.weight)) / sum(scores.map((each) => each.weight)),
  };
}

/** What became of the row that was polluted: as it was meant, as any reader would read it (filled up at its end), or something else. */
function fate(row, text, rows, read) {
  const is = (cells) => cells.join("\n") === (read?.[row] ?? []).slice(0, cells.length).join("\n");
  const plain = parse(text.split("\r\n")[row]).flat();
  return is(rows[row]) ? "meant" : is(plain) ? "left" : "wrong";
}

function sum(numbers) {
  return numbers.reduce((all, each) => all + each, 0);
}
