import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { once } from "node:events";

/**
 * Runs a program to its end.
 *
 * @returns what it printed, and by the kernel's account its seconds of CPU and wall and its peak of resident MiB
 */
export async function measure(command, words, { codes = [0] } = {}) {
  const timed = spawn("bash", ["-c", 'TIMEFORMAT="%R %U %S"; time "$@"', "bash", command, ...words]);
  let printed = "";
  let said = "";
  timed.stdout.on("data", (text) => (printed += text));
  timed.stderr.on("data", (text) => (said += text));
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOfChild(timed.pid))), 20);
  const [code] = await once(timed, "close");
  clearInterval(watch);
  if (!codes.includes(code)) {
    throw new Error(`${command} ended with ${code}:\n${said}`);
  }
  const [wall, user, system] = said.trim().split("\n").at(-1).split(" ").map(Number);
  return { printed, wall, cpu: user + system, peak };
}

/** The kernel keeps the highest mark itself, so that looking now and then misses nothing but the very end. */
function peakOfChild(shell) {
  try {
    const [child] = readFileSync(`/proc/${shell}/task/${shell}/children`, "utf8").trim().split(" ");
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${child}/status`, "utf8"))[1]) / 1024;
  } catch {
    return 0;
  }
}
