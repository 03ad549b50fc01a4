import { readFile } from "node:fs/promises";
import path from "node:path";
import { isLosslessNumber, parse } from "lossless-json";
import { adminPassword, origin } from "./stack.ts";

/** A JSON answer; every number is kept as the text it was sent as. */
// eslint-disable-next-line
export type Json = any;

export type Answer = { status: number; headers: Headers; body: Json };

const ended = ["COMPLETED", "REJECTED", "FAILED", "DUPLICATE", "NEEDS_DECISION", "UNDONE"];

/** A caller of the public interface. */
export class Client {
  private constructor(private readonly token: string | null) {}

  static anonymous(): Client {
    return new Client(null);
  }

  static async admin(): Promise<Client> {
    return Client.signedIn("admin", adminPassword());
  }

  static async signedIn(username: string, password: string): Promise<Client> {
    const answer = await Client.anonymous().send("POST", "/api/auth/login", { username, password });
    if (answer.status !== 200) {
      throw new Error(`login of ${username} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    return new Client(answer.body.accessToken);
  }

  /** The token that this caller sends, or null. */
  accessToken(): string | null {
    return this.token;
  }

  async get(url: string): Promise<Answer> {
    return this.send("GET", url);
  }

  async send(method: string, url: string, body?: object): Promise<Answer> {
    const headers = { "Content-Type": "application/json", ...this.authorization() };
    return answer(await fetch(origin + url, { method, headers, body: body && JSON.stringify(body) }));
  }

  /** Sends a file; resolves to the answer of the upload. */
  async upload(
    dataSource: string,
    filename: string,
    content: string | Uint8Array,
    mode = "append",
    columns: object[] = [],
  ): Promise<Answer> {
    const form = new FormData();
    form.set("dataSource", dataSource);
    form.set("mode", mode);
    if (columns.length > 0) form.set("columns", JSON.stringify(columns));
    form.set("file", new Blob([content as BlobPart]), filename);
    return answer(
      await fetch(`${origin}/api/ingest/upload`, { method: "POST", headers: this.authorization(), body: form }),
    );
  }

  /** Asks what a file would come to, without uploading it. */
  async analyze(filename: string, content: string | Uint8Array, columns: object[] = []): Promise<Answer> {
    const form = new FormData();
    if (columns.length > 0) form.set("columns", JSON.stringify(columns));
    form.set("file", new Blob([content as BlobPart]), filename);
    const url = `${origin}/api/ingest/analyze-schema`;
    return answer(await fetch(url, { method: "POST", headers: this.authorization(), body: form }));
  }

  /** Sends a file that lies on disk. */
  async uploadFile(dataSource: string, file: string): Promise<Answer> {
    return this.upload(dataSource, path.basename(file), await readFile(file));
  }

  /** Follows an upload until nothing more happens to it by itself. */
  async outcome(taskId: string, patienceMillis = 90_000): Promise<Json> {
    const deadline = Date.now() + patienceMillis;
    let last: Json = null;
    while (Date.now() < deadline) {
      const status = await this.get(`/api/ingest/status/${taskId}`).catch(() => null);
      last = status?.status === 200 ? status.body : last;
      if (last && ended.includes(last.status)) {
        return last;
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    throw new Error(`upload ${taskId} did not end; last seen: ${JSON.stringify(last)}`);
  }

  /** Sends a file and follows it to its end. */
  async load(
    dataSource: string,
    filename: string,
    content: string | Uint8Array,
    mode = "append",
    columns: object[] = [],
  ): Promise<Json> {
    const sent = await this.upload(dataSource, filename, content, mode, columns);
    if (sent.status !== 202) {
      throw new Error(`upload answered ${sent.status}: ${JSON.stringify(sent.body)}`);
    }
    return this.outcome(sent.body.taskId);
  }

  /** Asks the GraphQL interface; fails on any error in the answer. */
  async query(query: string, variables: object = {}): Promise<Json> {
    const { status, body } = await this.send("POST", "/graphql", { query, variables });
    if (status !== 200 || body.errors) {
      throw new Error(`GraphQL answered ${status}: ${JSON.stringify(body)}`);
    }
    return body.data;
  }

  /** Exact sums of measures over everything, as plain text. */
  async totals(dataSource: string, measures: string[]): Promise<(string | null)[]> {
    const data = await this.query(
      "query ($ds: String!, $m: [String!]!) { breakdown(dataSource: $ds, dimensions: [], measures: $m) { rows { values } } }",
      { ds: dataSource, m: measures },
    );
    return data.breakdown.rows[0].values;
  }

  private authorization(): Record<string, string> {
    return this.token === null ? {} : { Authorization: `Bearer ${this.token}` };
  }
}

async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? parse(text, null, asText) : text };
}

// Small whole numbers are numbers; anything else stays the text that was sent, so that nothing is rounded unseen.
function asText(value: string): unknown {
  return /^-?\d{1,9}$/.test(value) ? Number(value) : isLosslessNumber(value) ? value.toString() : value;
}
