import { createConnection } from "node:net";

/** One POST as bytes, ready to be sent again and again over a kept connection. */
export function post(url, token, body) {
  const { hostname, port, pathname } = new URL(url);
  const text = JSON.stringify(body);
  const head = [
    `POST ${pathname} HTTP/1.1`, `Host: ${hostname}:${port}`, "Content-Type: application/json",
    `Authorization: ${token}`, `Content-Length: ${Buffer.byteLength(text)}`, "", "",
  ];
  return { hostname, port: Number(port), bytes: Buffer.from(head.join("\r\n") + text) };
}

/** Sends a request once; returns the answer's text and the milliseconds it took. */
export async function once(request) {
  const client = new Client(request);
  const answer = await client.send();
  client.close();
  return answer;
}

/** So many clients, each sending the request, or several one after another, as fast as they are answered, for so long. */
export async function storm(request, clients, seconds) {
  const requests = [request].flat();
  const all = Array.from({ length: clients }, () => new Client(requests[0]));
  const took = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  await Promise.all(
    all.map(async (client) => {
      while (performance.now() < until) {
        const began = performance.now();
        for (const { bytes } of requests) {
          await client.send(bytes);
        }
        took.push(performance.now() - began);
      }
      client.close();
    }),
  );
  const perSecond = took.length / ((performance.now() - from) / 1000);
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** A kept connection. Answers must name their length or come in chunks. */
class Client {
  constructor({ hostname, port, bytes }) {
    this.bytes = bytes;
    this.socket = createConnection(port, hostname);
    this.socket.setNoDelay(true);
    this.received = Buffer.alloc(0);
    this.socket.on("data", (data) => this.take(data));
    this.socket.on("error", (error) => this.reject?.(error));
    this.socket.on("close", () => this.reject?.(new Error("the server closed the connection")));
  }

  send(bytes = this.bytes) {
    return new Promise((resolve, reject) => {
      this.reject = reject;
      this.resolve = resolve;
      this.from = performance.now();
      this.socket.write(bytes);
    });
  }

  take(data) {
    this.received = this.received.length === 0 ? data : Buffer.concat([this.received, data]);
    const end = this.received.indexOf("\r\n\r\n");
    if (end < 0) {
      return;
    }
    const head = this.received.toString("latin1", 0, end).toLowerCase();
    const length = /\r\ncontent-length: *(\d+)/.exec(head);
    const body = length ? this.whole(end + 4, Number(length[1])) : this.chunks(end + 4);
    if (body === null) {
      return;
    }
    this.received = Buffer.alloc(0);
    const status = Number(head.slice(9, 12));
    if (status !== 200) {
      this.reject(new Error(`answered ${status}: ${body}`));
      return;
    }
    this.resolve({ text: body, millis: performance.now() - this.from });
  }

  whole(from, length) {
    return this.received.length < from + length ? null : this.received.toString("utf8", from, from + length);
  }

  chunks(from) {
    return this.received.includes("\r\n0\r\n\r\n", from - 2) ? this.received.toString("utf8", from) : null;
  }

  close() {
    this.reject = undefined;
    this.socket.destroy();
  }
}
