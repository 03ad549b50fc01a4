import { defineText } from "../i18n/define-text";

const text = defineText("problem", {
  unreachable: "The server could not be reached. Check the connection and try again.",
  unreadable: "The server's answer could not be read.",
  busy: "Too many requests at once. Wait a moment and try again.",
  forbidden: "Your role does not allow this.",
  unavailable: "A part of the system is not available right now. It is usually back within a minute.",
  unexpected: "The server refused this request (status {{status}}).",
});

/** What went wrong in a call: a sentence for the reader, and what support needs to find it. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly correlationId: string | null;
  readonly retryAfterSeconds: number | null;
  /** The part of what was sent that is amiss, where the server says which. */
  readonly field: string | null;

  constructor(parts: {
    message: string;
    status: number;
    code: string;
    correlationId?: string | null;
    retryAfterSeconds?: number | null;
    field?: string | null;
  }) {
    super(parts.message);
    this.name = "ApiProblem";
    this.status = parts.status;
    this.code = parts.code;
    this.correlationId = parts.correlationId ?? null;
    this.retryAfterSeconds = parts.retryAfterSeconds ?? null;
    this.field = parts.field ?? null;
  }

  /** Whether the same call may succeed later without anyone changing anything. */
  get transient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function unreachable(): ApiProblem {
  return new ApiProblem({ message: text("unreachable"), status: 0, code: "UNREACHABLE" });
}

export function unreadable(status: number): ApiProblem {
  return new ApiProblem({ message: text("unreadable"), status, code: "UNREADABLE" });
}

/** Builds the problem from an answer that is no success; the body is RFC 9457 where the server got that far. */
export function problemOf(status: number, body: string, header: (name: string) => string | null): ApiProblem {
  const parts = parse(body);
  const retryAfter = Number(header("Retry-After"));
  return new ApiProblem({
    message:
      textOf(parts.detail) ?? sentenceFor(status) ?? textOf(parts.title) ?? text("unexpected", { status }),
    status,
    code: textOf(parts.code) ?? `HTTP_${status}`,
    correlationId: textOf(parts.correlationId) ?? header("X-Correlation-Id"),
    retryAfterSeconds: retryAfter > 0 ? retryAfter : null,
    field: textOf(parts.field),
  });
}

function sentenceFor(status: number): string | null {
  if (status === 429) return text("busy");
  if (status === 403) return text("forbidden");
  if (status === 502 || status === 503 || status === 504) return text("unavailable");
  return null;
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
