import { request } from "../../shared/api/http";
import { ApiProblem, problemOf, unreachable } from "../../shared/api/problem";
import { session } from "../../shared/session/browser-session";
import type { Sent, Upload } from "./upload";

/** `lost`: the server cannot be reached or cannot go on; it is tried again by itself. */
export type Standing = Sent & { phase: "sending" | "paused" | "lost" };

const uploads = "/api/ingest/uploads";
/** A multiple of the parts the server stores, so that it has nothing left over between two requests. */
const pieceBytes = 32 * 2 ** 20;
const longestPauseMillis = 15_000;
/** A connection that moves nothing for this long is given up; the last answer may take longer. */
const stalledMillis = 45_000;
const answerMillis = 300_000;
/** Gone, too slow, sent from elsewhere meanwhile: asking where the upload stands mends them. */
const mended = [404, 408, 409, 423];

/**
 * Sends a large file in pieces by the tus protocol, over dropped connections and restarts of the server. Where to go on is
 * kept in the browser, so that the same file chosen again goes on where an earlier page left off.
 */
export class LargeUpload {
  private readonly place: string;
  private phase: "running" | "paused" | "left" | "cancelled" = "running";
  private sent = 0;
  /** By the server, as it last said. */
  private kept = 0;
  private failures = 0;
  private request = new AbortController();
  private wake = () => {};

  constructor(
    private readonly upload: Upload,
    private readonly onStanding: (standing: Standing) => void,
  ) {
    const { file, dataSource, mode, columns, takeRepairs } = upload;
    const parts = [
      dataSource,
      mode,
      JSON.stringify(columns),
      takeRepairs,
      file.size,
      file.lastModified,
      file.name,
    ];
    this.place = `sales-analytics.upload ${parts.join(" ")}`;
  }

  /** Answers the task once the server has all of it. Rejects where trying again cannot help, or when it was ended. */
  async run(): Promise<string> {
    for (;;) {
      if (this.phase === "cancelled") return this.withdraw();
      if (this.phase === "left") throw ended();
      if (this.phase === "paused") {
        await this.rest(longestPauseMillis);
        continue;
      }
      try {
        const taskId = await this.sendPiece();
        if (taskId !== null) return this.done(taskId);
      } catch (problem) {
        if (this.phase !== "running") continue;
        await this.requireHope(problem);
        this.failures++;
        this.tell("lost");
        await this.rest(Math.min(500 * 2 ** this.failures, longestPauseMillis));
      }
    }
  }

  pause(): void {
    this.end("paused");
    this.tell("paused");
  }

  goOn(): void {
    this.phase = "running";
    this.request = new AbortController();
    this.tell("sending");
    this.wake();
  }

  /** Ends it for good: the server forgets what it has. */
  cancel(): void {
    this.end("cancelled");
  }

  /** Ends it here; it can go on another time. */
  leave(): void {
    this.end("left");
  }

  private end(phase: "paused" | "left" | "cancelled"): void {
    this.phase = phase;
    this.request.abort();
    this.wake();
  }

  /** Answers the task if there is one, else null. What the server has is asked for each time: only it knows. */
  private async sendPiece(): Promise<string | null> {
    const { file } = this.upload;
    const url = localStorage.getItem(this.place) ?? (await this.begin());
    const standing = (await this.call("HEAD", url)).headers;
    const offset = Number(standing.get("Upload-Offset"));
    if (offset > this.kept) this.failures = 0;
    this.kept = offset;
    this.tell("sending", offset);
    const taskId = standing.get("Upload-Task");
    if (taskId !== null) return taskId;
    const answer = await this.send(url, offset, file.slice(offset, offset + pieceBytes));
    return answer.getResponseHeader("Upload-Task");
  }

  private async begin(): Promise<string> {
    const { file, dataSource, mode, columns, takeRepairs } = this.upload;
    const metadata = { filename: file.name, dataSource, mode, columns: JSON.stringify(columns) };
    const repairs = takeRepairs ? { takeRepairs: "true" } : {};
    const answer = await this.call("POST", uploads, {
      "Upload-Length": String(file.size),
      "Upload-Metadata": Object.entries({ ...metadata, ...repairs })
        .map(([key, value]) => `${key} ${base64(value)}`)
        .join(),
    });
    const url = answer.headers.get("Location") ?? "";
    localStorage.setItem(this.place, url);
    return url;
  }

  private call(method: string, url: string, headers: Record<string, string> = {}): Promise<Response> {
    return request(url, {
      method,
      headers: { ...headers, "Tus-Resumable": "1.0.0" },
      signal: this.request.signal,
    });
  }

  private async send(url: string, offset: number, piece: Blob): Promise<XMLHttpRequest> {
    const token = await session.token();
    let answer = await this.patch(url, offset, piece, token);
    if (answer.status === 401) answer = await this.patch(url, offset, piece, await session.renew(token));
    if (answer.status !== 204)
      throw problemOf(answer.status, answer.responseText, (name) => answer.getResponseHeader(name));
    this.tell("sending", offset + piece.size);
    return answer;
  }

  /** `fetch` cannot report how much was sent, hence the older call. */
  private patch(url: string, offset: number, piece: Blob, token: string): Promise<XMLHttpRequest> {
    const { signal } = this.request;
    return new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      let watch = setTimeout(() => call.abort(), stalledMillis);
      const patience = (millis: number) => {
        clearTimeout(watch);
        watch = setTimeout(() => call.abort(), millis);
      };
      const abort = () => call.abort();
      call.open("PATCH", url);
      call.setRequestHeader("Authorization", `Bearer ${token}`);
      call.setRequestHeader("Tus-Resumable", "1.0.0");
      call.setRequestHeader("Content-Type", "application/offset+octet-stream");
      call.setRequestHeader("Upload-Offset", String(offset));
      call.upload.addEventListener("progress", ({ loaded }) => {
        patience(stalledMillis);
        this.tell("sending", offset + loaded);
      });
      call.upload.addEventListener("load", () => patience(answerMillis));
      call.addEventListener("load", () => resolve(call));
      for (const failure of ["error", "abort"]) call.addEventListener(failure, () => reject(unreachable()));
      call.addEventListener("loadend", () => {
        clearTimeout(watch);
        signal.removeEventListener("abort", abort);
      });
      signal.addEventListener("abort", abort);
      if (signal.aborted) reject(ended());
      else call.send(piece);
    });
  }

  /** Throws what no further try can mend: a refusal, or a file that is gone from the disk. */
  private async requireHope(problem: unknown): Promise<void> {
    if (!(problem instanceof ApiProblem)) throw problem;
    if (problem.status === 404) localStorage.removeItem(this.place);
    if (!problem.transient && !mended.includes(problem.status)) throw problem;
    await this.upload.file.slice(0, 1).arrayBuffer();
  }

  private async withdraw(): Promise<never | string> {
    const url = localStorage.getItem(this.place);
    this.request = new AbortController();
    localStorage.removeItem(this.place);
    if (url !== null) {
      // Where this does not arrive the upload expires by itself. One that was whole by then is a task, and said so.
      const answer = await this.call("DELETE", url).catch((problem: unknown) => problem);
      if (answer instanceof ApiProblem && answer.code === "UPLOAD_FINISHED") {
        const taskId = (await this.call("HEAD", url)).headers.get("Upload-Task");
        if (taskId !== null) return taskId;
      }
    }
    throw ended();
  }

  private done(taskId: string): string {
    localStorage.removeItem(this.place);
    return taskId;
  }

  /** Until the time is over, the browser is online again, or somebody wants something else. */
  private rest(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const rested = () => {
        clearTimeout(timer);
        removeEventListener("online", rested);
        resolve();
      };
      const timer = setTimeout(rested, millis);
      addEventListener("online", rested);
      this.wake = rested;
    });
  }

  private tell(phase: Standing["phase"], sent = this.sent): void {
    this.sent = sent;
    this.onStanding({ phase, sent, total: this.upload.file.size });
  }
}

/** Sends a large file without anybody who could pause it. */
export function sendLarge(
  upload: Upload,
  onSent: (sent: Sent) => void,
  signal: AbortSignal,
): Promise<string> {
  const large = new LargeUpload(upload, onSent);
  signal.addEventListener("abort", () => large.cancel());
  return large.run();
}

function ended(): DOMException {
  return new DOMException("Ended", "AbortError");
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
