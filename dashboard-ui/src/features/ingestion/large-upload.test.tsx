import { HttpResponse, http } from "msw";
import { afterEach, describe, expect, it } from "vitest";
import { network } from "../../../test/support/network";
import { LargeUpload, type Standing } from "./large-upload";

const file = new File(["Date,Sales\n2024-03-01,12.50\n"], "märz.csv", { lastModified: 1 });
const columns = [{ name: "Sales", role: "metric", concept: "cost" }] as const;
const upload = { file, dataSource: "sales", mode: "append", columns, takeRepairs: false } as const;

/** A server that speaks the protocol; `troubles` are what happens to the next PATCH requests. */
function serve(troubles: ((kept: number) => Response | "cut")[] = []) {
  const uploads = new Map<string, { kept: number; length: number; metadata: string }>();
  const calls: string[] = [];
  const find = (url: string) => uploads.get(new URL(url).pathname);
  const refusal = (status: number, code: string) => HttpResponse.json({ code, detail: code }, { status });
  network.use(
    http.post("*/api/ingest/uploads", ({ request }) => {
      calls.push("POST");
      const path = `/api/ingest/uploads/${uploads.size + 1}`;
      const { headers } = request;
      uploads.set(path, {
        kept: 0,
        length: Number(headers.get("Upload-Length")),
        metadata: headers.get("Upload-Metadata") ?? "",
      });
      return new HttpResponse(null, { status: 201, headers: { Location: path } });
    }),
    http.head("*/api/ingest/uploads/:id", ({ request }) => {
      const found = find(request.url);
      calls.push(`HEAD ${found?.kept ?? "unknown"}`);
      if (!found) return new HttpResponse(null, { status: 404 });
      const whole = found.kept === found.length;
      const headers = { "Upload-Offset": String(found.kept), ...(whole ? { "Upload-Task": "task" } : {}) };
      return new HttpResponse(null, { headers });
    }),
    http.patch("*/api/ingest/uploads/:id", async ({ request }) => {
      const found = find(request.url);
      const { byteLength } = await request.arrayBuffer();
      calls.push(`PATCH ${request.headers.get("Upload-Offset")}+${byteLength}`);
      if (!found) return refusal(404, "UPLOAD_NOT_FOUND");
      const trouble = troubles.shift()?.(found.kept);
      if (trouble === "cut") {
        found.kept += 5;
        return HttpResponse.error();
      }
      if (trouble) return trouble;
      found.kept += byteLength;
      return new HttpResponse(null, { status: 204, headers: { "Upload-Task": "task" } });
    }),
    http.delete("*/api/ingest/uploads/:id", ({ request }) => {
      calls.push("DELETE");
      const found = find(request.url);
      if (found?.kept === found?.length) return refusal(409, "UPLOAD_FINISHED");
      uploads.delete(new URL(request.url).pathname);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return { uploads, calls };
}

afterEach(() => localStorage.clear());

describe("a large upload", () => {
  it("says what it is and answers the task", async () => {
    const { uploads, calls } = serve();
    await expect(new LargeUpload(upload, () => undefined).run()).resolves.toBe("task");
    expect(calls).toEqual(["POST", "HEAD 0", `PATCH 0+${file.size}`]);
    expect(uploads.get("/api/ingest/uploads/1")?.metadata).toBe(
      `filename bcOkcnouY3N2,dataSource c2FsZXM=,mode YXBwZW5k,columns ${btoa(JSON.stringify(columns))}`,
    );
  });

  it("goes on from what the server kept when the connection is cut", async () => {
    const { calls } = serve([() => "cut"]);
    const seen: Standing[] = [];
    await new LargeUpload(upload, (standing) => seen.push(standing)).run();
    expect(calls).toEqual(["POST", "HEAD 0", `PATCH 0+${file.size}`, "HEAD 5", `PATCH 5+${file.size - 5}`]);
    expect(seen.map(({ phase }) => phase)).toContain("lost");
  });

  it("does not begin anew while the server is away", async () => {
    const { calls } = serve([() => "cut"]);
    const away = http.head("*/api/ingest/uploads/:id", () => new HttpResponse(null, { status: 503 }), {
      once: true,
    });
    network.use(away);
    await new LargeUpload(upload, () => undefined).run();
    expect(calls.filter((call) => call === "POST")).toHaveLength(1);
  });

  it("goes on where an earlier page left off", async () => {
    const { calls } = serve([() => "cut"]);
    const earlier = new LargeUpload(upload, ({ phase }) => phase === "lost" && earlier.leave());
    await expect(earlier.run()).rejects.toThrow(DOMException);
    await new LargeUpload(upload, () => undefined).run();
    expect(calls.slice(3)).toEqual(["HEAD 5", `PATCH 5+${file.size - 5}`]);
  });

  it("begins anew where columns are said to be something else", async () => {
    const { calls } = serve([() => "cut"]);
    const earlier = new LargeUpload(upload, ({ phase }) => phase === "lost" && earlier.leave());
    await expect(earlier.run()).rejects.toThrow(DOMException);
    await new LargeUpload({ ...upload, columns: [] }, () => undefined).run();
    expect(calls.filter((call) => call === "POST")).toHaveLength(2);
  });

  it("begins anew where the server knows nothing of it any more", async () => {
    const { uploads, calls } = serve([() => "cut"]);
    await new LargeUpload(upload, ({ phase }) => phase === "lost" && uploads.clear()).run();
    expect(calls.filter((call) => call === "POST")).toHaveLength(2);
  });

  it("gives up where the server refuses", async () => {
    serve([() => HttpResponse.json({ code: "FILE_TOO_LARGE", detail: "Too large." }, { status: 413 })]);
    await expect(new LargeUpload(upload, () => undefined).run()).rejects.toThrow("Too large.");
  });

  it("rests while it is paused", async () => {
    const { calls } = serve([() => "cut"]);
    const phases: string[] = [];
    const large = new LargeUpload(upload, ({ phase }) => {
      phases.push(phase);
      if (phase === "lost") large.pause();
      if (phase === "paused") setTimeout(() => large.goOn());
    });
    await expect(large.run()).resolves.toBe("task");
    expect(phases.slice(phases.indexOf("lost")).slice(0, 3)).toEqual(["lost", "paused", "sending"]);
    expect(calls).toContain("HEAD 5");
  });

  it("has the server forget it when it is cancelled", async () => {
    const { uploads, calls } = serve([() => "cut"]);
    const large = new LargeUpload(upload, ({ phase }) => phase === "lost" && large.cancel());
    await expect(large.run()).rejects.toThrow(DOMException);
    expect(calls.at(-1)).toBe("DELETE");
    expect(uploads.size).toBe(0);
  });

  it("answers the task of one that was whole before it could be cancelled", async () => {
    const { uploads } = serve([() => "cut"]);
    const large = new LargeUpload(upload, ({ phase }) => {
      if (phase !== "lost") return;
      for (const each of uploads.values()) each.kept = each.length;
      large.cancel();
    });
    await expect(large.run()).resolves.toBe("task");
  });
});
