import { request } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { heap, memory, origin, signIn, up } from "./stack.mjs";
import { unused } from "./uploads.mjs";

const GIB = 2 ** 30;
const LINE = Buffer.from("2024-03-15,Nairobi,Tea,12.50\n");

/** The heap that ingest-service uses while it takes in one GiB; its limit is what the launcher gives it, 128 MiB. */
export async function upload() {
  up();
  const token = await signIn();
  const used = [];
  const watch = setInterval(() => used.push(heap("ingest-service")), 500);
  const from = performance.now();
  try {
    await send(token);
  } finally {
    clearInterval(watch);
  }
  const seconds = (performance.now() - from) / 1000;
  const most = Math.max(...used);
  return [
    { name: "upload", figure: "most heap of ingest-service during 1 GiB", unit: "MiB", ours: most, goal: "< 128", met: most < 128 },
    { name: "upload", figure: "resident memory of ingest-service after 1 GiB", unit: "MiB", ours: memory()["ingest-service"] },
    { name: "upload", figure: "1 GiB sent to answered", unit: "s", ours: seconds },
  ];
}

async function send(token) {
  const boundary = `benchmark${Date.now()}`;
  const field = (name, value) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="large.csv"\r\n\r\n`;
  const call = request(`${origin}/api/ingest/upload`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": `multipart/form-data; boundary=${boundary}` },
  });
  const answered = new Promise((resolve, reject) => call.once("response", resolve).once("error", reject));
  await pipeline(Readable.from(body(field("dataSource", unused("gib")) + file, `\r\n--${boundary}--\r\n`)), call);
  const { statusCode } = await answered;
  if (statusCode !== 202) {
    throw new Error(`the upload answered ${statusCode}`);
  }
}

function* body(head, tail) {
  yield Buffer.from(`${head}Date,Branch,Product,Revenue\n`);
  const block = Buffer.alloc(LINE.length * 2 ** 15);
  for (let at = 0; at < block.length; at += LINE.length) {
    LINE.copy(block, at);
  }
  for (let sent = 0; sent < GIB; sent += block.length) {
    yield block;
  }
  yield Buffer.from(tail);
}
