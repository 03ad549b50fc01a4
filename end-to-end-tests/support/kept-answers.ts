import { readFileSync } from "node:fs";
import path from "node:path";
import { createClient } from "@redis/client";
import { home } from "./stack.ts";

/** The keys of all answers about a data source that the gateway has kept for other processes. */
export async function keptAnswers(tenant: string, dataSource: string): Promise<string[]> {
  const client = createClient({
    socket: { host: "127.0.0.1", port: Number(property("run/ports.properties", "redis")) },
    password: property("credentials.properties", "redis.password"),
  });
  await client.connect();
  try {
    return (await client.keys(`answers:*:${tenant}:${dataSource}:*`)).sort();
  } finally {
    client.destroy();
  }
}

function property(file: string, name: string): string {
  const line = readFileSync(path.join(home, file), "utf8")
    .split("\n")
    .find((each) => each.startsWith(`${name}=`));
  if (line === undefined) throw new Error(`${file} has no ${name}`);
  return line.slice(name.length + 1).trim();
}
