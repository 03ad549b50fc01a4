import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdirSync, openAsBlob } from "node:fs";
import path from "node:path";
import { built, home, origin } from "./stack.mjs";

/** A generated retail year of so many rows; returns the file's path. */
export function sampleFile(rows, seed) {
  const file = path.join(home, "..", `sales-${rows}-${seed}.csv`);
  mkdirSync(path.dirname(file), { recursive: true });
  const classes = built("deploy/local/sample-data/target/classes");
  execFileSync("java", ["-cp", classes, "io.salesanalytics.sample.SampleFile", file, String(rows), String(seed)]);
  return file;
}

/** Sends a file and follows it to its end. Returns its last status and the seconds from the answer to that end. */
export async function load(token, dataSource, file) {
  const form = new FormData();
  form.set("dataSource", dataSource);
  form.set("file", await openAsBlob(file), path.basename(file));
  const headers = { Authorization: `Bearer ${token}` };
  const sent = await fetch(`${origin}/api/ingest/upload`, { method: "POST", headers, body: form });
  if (sent.status !== 202) {
    throw new Error(`upload answered ${sent.status}: ${await sent.text()}`);
  }
  const from = performance.now();
  const { statusUrl } = await sent.json();
  for (;;) {
    const task = await (await fetch(new URL(statusUrl, origin), { headers })).json();
    if (["COMPLETED", "REJECTED", "FAILED", "DUPLICATE", "NEEDS_DECISION"].includes(task.status)) {
      return { task, seconds: (performance.now() - from) / 1000 };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A data source name that nobody used before. */
export function unused(prefix) {
  return `${prefix}_${createHash("sha1").update(String(performance.timeOrigin + performance.now())).digest("hex").slice(0, 8)}`;
}
