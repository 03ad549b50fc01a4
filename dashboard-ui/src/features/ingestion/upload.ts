import { problemOf, unreachable } from "../../shared/api/problem";
import { session } from "../../shared/session/browser-session";
import type { ColumnChoice } from "./column-choice";

export type LoadMode = "append" | "replace";
export type Upload = {
  file: File;
  dataSource: string;
  mode: LoadMode;
  columns: readonly ColumnChoice[];
  takeRepairs: boolean;
};
export type Sent = { sent: number; total: number };

/** Sends a file and answers the task that was opened for it. `fetch` cannot report how much was sent, hence the older call. */
export async function upload(
  { file, dataSource, mode, columns, takeRepairs }: Upload,
  onSent: (sent: Sent) => void,
  signal: AbortSignal,
): Promise<string> {
  const form = new FormData();
  // The fields come first: the server reads the file as a stream and must know by then where it belongs.
  form.append("dataSource", dataSource);
  form.append("mode", mode);
  form.append("columns", JSON.stringify(columns));
  // Where nobody asks for repairs the data source may want them all the same.
  if (takeRepairs) form.append("takeRepairs", "true");
  form.append("file", file, file.name);
  const token = await session.token();
  let answer = await send(form, token, onSent, signal);
  if (answer.status === 401) answer = await send(form, await session.renew(token), onSent, signal);
  if (answer.status !== 202)
    throw problemOf(answer.status, answer.responseText, (name) => answer.getResponseHeader(name));
  return (JSON.parse(answer.responseText) as { taskId: string }).taskId;
}

function send(
  form: FormData,
  token: string,
  onSent: (sent: Sent) => void,
  signal: AbortSignal,
): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", "/api/ingest/upload");
    call.setRequestHeader("Authorization", `Bearer ${token}`);
    call.upload.addEventListener("progress", ({ loaded, total }) => onSent({ sent: loaded, total }));
    call.addEventListener("load", () => resolve(call));
    call.addEventListener("error", () => reject(unreachable()));
    call.addEventListener("abort", () => reject(new DOMException("Cancelled", "AbortError")));
    signal.addEventListener("abort", () => call.abort());
    call.send(form);
  });
}
