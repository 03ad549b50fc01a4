import { session } from "../session/browser-session";
import { problemOf, unreachable, unreadable } from "./problem";

/** Calls the server as the signed-in user; a refused token is renewed once. Throws an `ApiProblem` for all but success. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const token = await session.token();
  let response = await send(path, init, token);
  if (response.status === 401) response = await send(path, init, await session.renew(token));
  if (!response.ok) {
    const body = await response.text();
    const answer = response;
    throw problemOf(response.status, body, (name) => answer.headers.get(name));
  }
  return response;
}

export async function requestJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await request(path, init);
  try {
    return (await response.json()) as T;
  } catch {
    throw unreadable(response.status);
  }
}

export function postJson<T>(path: string, body: unknown): Promise<T> {
  return sendJson("POST", path, body);
}

export function patchJson<T>(path: string, body: unknown): Promise<T> {
  return sendJson("PATCH", path, body);
}

function sendJson<T>(method: string, path: string, body: unknown): Promise<T> {
  return requestJson(path, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function send(path: string, init: RequestInit, token: string): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Authorization", `Bearer ${token}`);
  try {
    return await fetch(path, { ...init, headers });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw unreachable();
  }
}
