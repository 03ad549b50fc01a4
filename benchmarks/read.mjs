import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { measure } from "./measure.mjs";
import { salesFile } from "./sales-file.mjs";

const here = import.meta.dirname;
const target = path.join(here, "target/read");
const rows = Number(process.env.READ_ROWS ?? 10_000_000);
const parquetRows = Number(process.env.PARQUET_ROWS ?? 10_000_000);
const LINE = [10_000, 100_000, 1_000_000, 10_000_000, 30_000_000];

/** The whole job of reading a file, ours against Polars: read, infer, profile, all rules, clean file out. */
export async function read() {
  install();
  const figures = [];
  for (const style of ["plain", "european"]) {
    figures.push(...(await against(style)));
  }
  figures.push(...(await warm()), ...(await line()));
  return figures;
}

/** The same job on a Parquet file of typed columns. */
export async function parquet() {
  install();
  const csv = await sales(parquetRows, "plain");
  const file = csv.replace(/csv$/, "parquet");
  if (!existsSync(file)) {
    await measure("node", [path.join(here, "write-parquet.mjs"), csv, file]);
  }
  return compare(file, `${count(parquetRows)} rows`, "plain", { name: "parquet", cpu: 0.6, wall: 0.6 });
}

async function against(style) {
  const file = await sales(rows, style);
  const floor = await measure("wc", ["-l", file]);
  const name = `${count(rows)} rows, ${style}`;
  return [
    ...(await compare(file, name, style, { name: "read", cpu: 0.45, wall: 0.45 })),
    { name: "read", figure: `${name}: floor, wc -l`, unit: "s", ours: floor.cpu },
  ];
}

async function compare(file, name, style, goals) {
  const ours = await ourJob([file]);
  const peers = {};
  for (const mode of ["staged", "eager"]) {
    peers[mode] = await polarsJob(file, style, mode);
    expectSame(found(ours.printed), JSON.parse(peers[mode].printed));
  }
  const best = (what) => (peers.staged[what] <= peers.eager[what] ? "staged" : "eager");
  const ratio = (what, unit, goal) => {
    const mode = best(what);
    const value = ours[what] / peers[mode][what];
    return {
      name: goals.name, figure: `${name}: ${what}`, unit, ours: ours[what], peer: peers[mode][what], peerName: `Polars, ${mode}`,
      ratio: value, goal: `<= ${goal} of Polars`, met: value <= goal,
    };
  };
  return [
    ratio("cpu", "s", goals.cpu),
    ratio("wall", "s", goals.wall),
    {
      ...ratio("peak", "MiB", 1), figure: `${name}: peak of resident memory`, goal: "<= 512 MiB", met: ours.peak <= 512,
    },
  ];
}

/** A million rows by a program that is warm: four more runs in the same process. */
async function warm() {
  const file = await sales(1_000_000, "plain");
  const few = await ourJob(Array(3).fill(file));
  const many = await ourJob(Array(7).fill(file));
  const eager = await polarsJob(file, "plain", "eager");
  return ["cpu", "wall"].map((what) => {
    const ours = (many[what] - few[what]) / 4;
    const ratio = ours / eager[what];
    return {
      name: "read", figure: `1,000,000 rows, warm: ${what}`, unit: "s", ours, peer: eager[what], peerName: "Polars, eager",
      ratio, goal: "<= 0.6 of Polars", met: ratio <= 0.6,
    };
  });
}

/** Cost by size: linear when each million rows costs the same, whatever the file's size. */
async function line() {
  const figures = [];
  for (const size of LINE.filter((each) => each <= 3 * rows)) {
    const { cpu, peak } = await ourJob([await sales(size, "plain")]);
    figures.push({ name: "read", figure: `${count(size)} rows: cpu`, unit: "s", ours: cpu });
    figures.push({
      name: "read", figure: `${count(size)} rows: peak of resident memory`, unit: "MiB", ours: peak, goal: "<= 512", met: peak <= 512,
    });
  }
  return figures;
}

function sales(size, style) {
  return salesFile(path.join(target, `sales-${style}-${size}.csv`), size, style);
}

function ourJob(files) {
  return measure(path.join(here, "../dev"), ["check", "--json", ...files, "--out", path.join(target, "clean")], { codes: [0, 1] });
}

function polarsJob(file, style, mode) {
  const format = style === "european" ? ["%d.%m.%Y", ","] : ["%Y-%m-%d", "."];
  return measure("node", [path.join(here, "read-polars.mjs"), mode, ...format, file, path.join(target, "polars")]);
}

function found(printed) {
  const report = JSON.parse(printed);
  return {
    accepted: report.rows.accepted,
    quarantined: report.rows.quarantined,
    repeated: report.problems.find((problem) => problem.code === "DUPLICATE_ROW")?.rows ?? 0,
    columns: report.columns,
  };
}

/** The counts alike, sums as far as floating point goes, distinct values as far as a sketch does. */
function expectSame(ours, theirs) {
  const faults = ["accepted", "quarantined", "repeated"].filter((what) => ours[what] !== theirs[what]);
  theirs.columns.forEach((their, i) => {
    const our = ours.columns[i];
    const isNear = (a, b, share) => (a === null || b === null ? a === b : Math.abs(a - b) <= share * Math.abs(b));
    if (our.name !== their.name || our.nulls !== their.nulls || !isNear(our.sum, their.sum, 1e-9) ||
      !isNear(our.distinct, their.distinct, 0.03)) {
      faults.push(`${their.name}: ${JSON.stringify(our)} against ${JSON.stringify(their)}`);
    }
  });
  if (faults.length > 0) {
    throw new Error(`ours and Polars differ in ${faults.join("; ")}`);
  }
}

/** npm fetches the peer on first use. */
function install() {
  if (!existsSync(path.join(here, "node_modules/nodejs-polars-linux-x64-gnu"))) {
    rmSync(path.join(here, "node_modules"), { recursive: true, force: true });
    const run = spawnSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: here, stdio: ["ignore", "ignore", "inherit"] });
    if (run.status !== 0) {
      throw new Error("Polars could not be fetched by npm; the lines above say why.");
    }
  }
}

function count(number) {
  return number.toLocaleString("en-US");
}
