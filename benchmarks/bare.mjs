import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { built, home } from "./stack.mjs";

/**
 * Starts the HTTP server that the gateway stands on, with the gateway's own libraries and options of the Java machine, which answers
 * every request with the same text. Returns its address and how to stop it.
 */
export async function startBare({ port, text }) {
  const file = path.join(home, "..", "bare-answer.json");
  writeFileSync(file, text);
  const child = spawn(
    "java",
    [
      ...options("analytics-gateway"), "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
      "-cp", ["main", "boot"].map((folder) => built(`analytics-gateway/target/quarkus-app/lib/${folder}`) + "/*").join(":"),
      path.join(import.meta.dirname, "bare/BareServer.java"), String(port), file,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (line) => String(line).includes("READY") && resolve());
    child.on("exit", (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  child.removeAllListeners("exit");
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}

/** What the launcher gave a part's Java machine: heap, collector, compiler. */
function options(part) {
  const { parts } = JSON.parse(readFileSync(path.join(home, "run/status.json"), "utf8"));
  const { pid } = parts.find(({ name }) => name === part);
  const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  return words.filter((word) => word.startsWith("-X"));
}
