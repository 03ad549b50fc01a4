import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { measure } from "./measure.mjs";

const here = import.meta.dirname;
const app = path.join(here, "../validation-service/target/quarkus-app");
const classes = ["excel/target/classes", "excel/target/lib/*"].map((each) => path.join(here, each));
const classPath = [...classes, `${app}/app/*`, `${app}/lib/main/*`, `${app}/lib/boot/*`].join(":");
const rows = Number(process.env.EXCEL_ROWS ?? 1_000_000);
const OUR_HEAP = "-Xmx256m";
const PEERS_HEAP = "-Xmx2g";

/** Every cell of a workbook as text, each reader a process of its own; and our whole check of it. */
export async function excel() {
  build();
  const file = await workbook();
  const ours = await read("ours", file, OUR_HEAP);
  const floor = await read("inflate", file, OUR_HEAP);
  const figures = [];
  for (const [peer, peerName, goal] of [["fastexcel", "fastexcel-reader", 0.3], ["poi", "POI, SAX", 0.1]]) {
    const theirs = await read(peer, file, PEERS_HEAP);
    if (theirs.printed !== ours.printed) {
      throw new Error(`ours found ${ours.printed} and ${peerName} ${theirs.printed}`);
    }
    const ratio = ours.cpu / theirs.cpu;
    figures.push({
      name: "excel", figure: `${count(rows)} rows × 15, every cell read: cpu`, unit: "s", ours: ours.cpu, peer: theirs.cpu,
      peerName, ratio, goal: `<= ${goal} of ${peerName}`, met: ratio <= goal,
    });
    figures.push({
      name: "excel", figure: "peak of resident memory", unit: "MiB", ours: ours.peak, peer: theirs.peak, peerName,
      ratio: ours.peak / theirs.peak, goal: "within 256 MiB of heap", met: true,
    });
  }
  const check = await measure("java", [OUR_HEAP, "-cp", classPath, "io.salesanalytics.validation.command.CheckCommand", file], { codes: [0, 1] });
  return [
    ...figures,
    { name: "excel", figure: "floor, unpacking alone: cpu", unit: "s", ours: floor.cpu },
    { name: "excel", figure: "whole check, read twice: cpu", unit: "s", ours: check.cpu },
  ];
}

function read(reader, file, heap) {
  return measure("java", [heap, "-XX:+UseSerialGC", "-cp", classPath, "io.salesanalytics.benchmark.ReadWorkbook", reader, file]);
}

async function workbook() {
  const file = path.join(here, `target/excel/sales-${rows}.xlsx`);
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    await measure("java", ["-Xmx2g", "-cp", classPath, "io.salesanalytics.benchmark.SalesWorkbook", file, String(rows)]);
  }
  return file;
}

/** Maven fetches the peers on first use. */
function build() {
  const run = spawnSync("mvn", ["-q", "-B", "-f", path.join(here, "excel/pom.xml"), "package"], { stdio: ["ignore", "ignore", "inherit"] });
  if (run.status !== 0) {
    throw new Error("The other readers could not be built; the lines above say why.");
  }
}

function count(number) {
  return number.toLocaleString("en-US");
}
