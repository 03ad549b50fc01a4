import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
/** Where its data is. */
export const home = path.join(root, "end-to-end-tests/target/stack");
const port = process.env.E2E_PORT ?? "18080";

/** Where the product is served while the tests run. */
export const origin = `http://localhost:${port}`;

const environment = { ...process.env, PORT: port, SALES_ANALYTICS_HOME: home };

/** Starts the whole product as a user would, with data of its own. Returns what stops it. */
export function startStack(): () => void {
  dev("down");
  execFileSync("rm", ["-rf", home]);
  const started = dev("up", "--detach", "--no-sample");
  if (started.status !== 0) {
    throw new Error(`./dev up failed:\n${started.stdout}\n${started.stderr}`);
  }
  return () => dev("down");
}

/** The first administrator's password, as the launcher drew it. */
export function adminPassword(): string {
  return readFileSync(path.join(home, "admin-password"), "utf8").trim();
}

/** Ends a service at once, as a crash would. Returns the process ids that were killed. */
export function kill(service: string): number[] {
  const pids = processes(service);
  for (const pid of pids) {
    process.kill(pid, "SIGKILL");
  }
  return pids;
}

/** Ends a server of the stack (druid, kafka …) at once; the launcher starts it again. */
export function killPart(name: string): void {
  const status = JSON.parse(readFileSync(path.join(home, "run/status.json"), "utf8"));
  const part = status.parts.find((each: { name: string; pid: number }) => each.name === name);
  process.kill(part.pid, "SIGKILL");
}

/** The running processes of a service of this stack: its command line names the module, its environment this home. */
export function processes(service: string): number[] {
  const found = spawnSync("pgrep", ["-f", `${root}/${service}/target/.*`], { encoding: "utf8" });
  return found.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map(Number)
    .filter((pid) => readFileSync(`/proc/${pid}/environ`, "utf8").includes(home));
}

function dev(...words: string[]) {
  return spawnSync(path.join(root, "dev"), words, { cwd: root, env: environment, encoding: "utf8" });
}
