import { createHmac } from "node:crypto";
import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "cube");
const SECRET = "only-for-the-benchmark";

/** Starts Cube over a Druid table; returns its address, a token and how to stop it. */
export async function startCube({ druid, table, port, columns }) {
  if (!existsSync(path.join(folder, "node_modules"))) {
    execFileSync("npm", ["ci", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
  }
  const child = spawn("node", ["index.js"], {
    cwd: folder,
    env: {
      ...process.env, PORT: String(port), DRUID_URL: druid, TABLE: table, API_SECRET: SECRET, CUBEJS_API_SECRET: SECRET,
      NODE_ENV: "production", CUBEJS_DB_TYPE: "druid", CUBEJS_CACHE_AND_QUEUE_DRIVER: "memory", CUBEJS_TELEMETRY: "false",
      REVENUE: quoted(columns.revenue), COST: quoted(columns.cost), UNITS: quoted(columns.units),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (text) => String(text).includes("READY") && resolve());
    child.on("exit", (code) => reject(new Error(`Cube ended with ${code}`)));
  });
  child.removeAllListeners("exit");
  return { url: `http://127.0.0.1:${port}/cubejs-api/v1/load`, token: token(), stop: () => child.kill() };
}

/** Asks until the answer is there: Cube tells clients to ask again while it works. */
export async function askCube(cube, query) {
  for (;;) {
    const answer = await fetch(cube.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: cube.token },
      body: JSON.stringify(query),
    });
    const body = await answer.json();
    if (body.error !== "Continue wait") {
      if (!answer.ok) {
        throw new Error(`Cube answered ${answer.status}: ${JSON.stringify(body)}`);
      }
      return body;
    }
  }
}

function token() {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "HS256", typ: "JWT" })}.${part({ exp: Math.floor(Date.now() / 1000) + 86_400 })}`;
  return `${text}.${createHmac("sha256", SECRET).update(text).digest("base64url")}`;
}

const quoted = (column) => `"${column}"`;
