import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const port = process.env.BENCH_PORT ?? "18090";

/** Data of the measured stack, apart from anybody's own. */
export const home = path.join(root, "benchmarks/target/stack");

export const origin = `http://localhost:${port}`;

const environment = { ...process.env, PORT: port, SALES_ANALYTICS_HOME: home };

/** Starts the stack; returns the seconds until `./dev up` says that the page is there. */
export function up({ fresh = false, sample = false } = {}) {
  if (fresh) {
    down();
    rmSync(home, { recursive: true, force: true });
  }
  const from = performance.now();
  const words = ["up", "--detach", ...(sample ? [] : ["--no-sample"])];
  const run = spawnSync(path.join(root, "dev"), words, { cwd: root, env: environment, encoding: "utf8" });
  if (run.status !== 0) {
    throw new Error(`./dev ${words.join(" ")} failed:\n${run.stdout}\n${run.stderr}`);
  }
  return (performance.now() - from) / 1000;
}

export function down() {
  spawnSync(path.join(root, "dev"), ["down"], { cwd: root, env: environment });
}

/** The first administrator's access token. */
export async function signIn() {
  const password = readFileSync(path.join(home, "admin-password"), "utf8").trim();
  const answer = await fetch(`${origin}/api/auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username: "admin", password }),
  });
  return (await answer.json()).accessToken;
}

/** How long Druid itself worked on an upload, from its taking the task to the task's end. */
export async function druidTaskSeconds(taskId) {
  const ports = readFileSync(path.join(home, "run/ports.properties"), "utf8");
  const port = /^druid=(\d+)/m.exec(ports)[1];
  const answer = await fetch(`http://127.0.0.1:${port}/druid/indexer/v1/task/sa_${taskId}_1/status`);
  return (await answer.json()).status.duration / 1000;
}

/** The process id of a service of the measured stack. */
export function processOf(service) {
  return readdirSync("/proc").find((pid) => {
    try {
      return (
        readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(`${service}/target`) &&
        readFileSync(`/proc/${pid}/environ`, "utf8").includes(home)
      );
    } catch {
      return false;
    }
  });
}

/** MiB of heap that a service uses now, garbage included. */
export function heap(service) {
  const told = spawnSync("jcmd", [processOf(service), "GC.heap_info"], { encoding: "utf8" }).stdout;
  const kib = [...told.matchAll(/(?:generation|heap)\s+total \d+K, used (\d+)K/g)].map((match) => Number(match[1]));
  return kib.reduce((sum, each) => sum + each, 0) / 1024;
}

/** In how many seconds a part of the stack was ready when it last started. */
export function startSeconds(part) {
  const { parts } = JSON.parse(readFileSync(path.join(home, "run/status.json"), "utf8"));
  return parts.find(({ name }) => name === part).seconds;
}

/** Resident MiB of every process of the stack, by what it is. Shared pages of PostgreSQL are counted once, by PSS. */
export function memory() {
  const parts = {};
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const files = ["environ", "cmdline", "smaps_rollup"].map((name) => `/proc/${pid}/${name}`);
    try {
      const [variables, command, pages] = files.map((file) => readFileSync(file, "utf8"));
      if (variables.includes(home) || command.includes(home)) {
        const name = partOf(command);
        const kib = Number(/^Pss:\s+(\d+)/m.exec(pages)[1]);
        parts[name] = (parts[name] ?? 0) + kib / 1024;
      }
    } catch {
      // it ended while we looked
    }
  }
  return parts;
}

function partOf(command) {
  const known = [
    "ingest-service", "validation-service", "schema-service", "submission-service", "analytics-gateway", "auth-service",
    "postgres", "redis", "s3proxy", "KafkaServer", "druid", "launcher",
  ];
  return known.find((name) => command.includes(name)) ?? "other";
}

/** A child process's file of the built sources, or an error that says what to do. */
export function built(relative) {
  const file = path.join(root, relative);
  if (!existsSync(file)) {
    throw new Error(`${relative} is missing: run ./dev up once, it builds what is needed`);
  }
  return file;
}
