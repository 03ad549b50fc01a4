import { ApiProblem, problemOf, unreachable } from "../api/problem";

/** `starting` until the first renewal has answered; `expired` tells the login page why it is shown. */
export type SessionState =
  | { status: "starting" }
  | { status: "signedOut"; expired: boolean }
  | { status: "signedIn" };

type Access = { token: string; expiresAt: number };
type TokenAnswer = { accessToken: string; refreshToken: string; expiresIn: number };
type Message = { type: "renewed"; access: Access } | { type: "ended" };

/** The browser's parts that a session stands on; a test brings its own. */
export type SessionParts = {
  fetch: typeof fetch;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Runs one task at a time across all tabs of this origin. */
  exclusively: <T>(task: () => Promise<T>) => Promise<T>;
  channel: Pick<BroadcastChannel, "postMessage" | "addEventListener"> | null;
  now: () => number;
};

const storageKey = "sales-analytics.refresh-token";
const accessKey = "sales-analytics.access-token";
const renewBeforeMillis = 20_000;

/**
 * Who is signed in. A refresh token used twice ends the session, so it lies in localStorage (sessionStorage would be
 * copied when a tab is duplicated), and renewals run one at a time across tabs and read what is stored after they got
 * their turn. The access token lies beside it: a page that is loaded again goes on with it, where a renewal cut short by
 * the reload would lose the new refresh token and with it the session.
 */
export class Session {
  private access: Access | null = null;
  private state: SessionState = { status: "starting" };
  private renewing: Promise<string> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: SessionParts) {
    parts.channel?.addEventListener("message", (event) => this.hear(event.data as Message));
  }

  readonly getState = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Picks up the session of an earlier visit, if there is one. */
  async start(): Promise<void> {
    if (this.storedToken() === null) return this.become({ status: "signedOut", expired: false });
    this.access = this.storedAccess();
    if (this.access !== null && this.usable(this.access)) return this.become({ status: "signedIn" });
    await this.renew(null).catch((problem: unknown) => {
      if (this.state.status === "starting") this.become({ status: "signedOut", expired: false });
      if (!(problem instanceof ApiProblem)) throw problem;
    });
  }

  async signIn(username: string, password: string): Promise<void> {
    this.accept(await this.post("login", { username, password }));
  }

  async signOut(): Promise<void> {
    await this.parts.exclusively(async () => {
      const refreshToken = this.storedToken();
      this.end(false);
      // The tokens are gone from here either way; an unreachable server lets the session run out by itself.
      if (refreshToken !== null) await this.send("logout", { refreshToken }).catch(() => undefined);
    });
  }

  /** A token that is good for the next call. */
  async token(): Promise<string> {
    const access = this.access;
    return access !== null && this.usable(access) ? access.token : this.renew(access?.token ?? null);
  }

  /** Replaces a token that the server refused. Everyone who asks meanwhile gets the same answer. */
  renew(refused: string | null): Promise<string> {
    this.renewing ??= this.parts
      .exclusively(() => this.renewInTurn(refused))
      .finally(() => {
        this.renewing = null;
      });
    return this.renewing;
  }

  private async renewInTurn(refused: string | null): Promise<string> {
    const stored = this.storedAccess();
    if (stored !== null && stored.token !== refused && this.usable(stored)) {
      this.access = stored;
      return stored.token;
    }
    const refreshToken = this.storedToken();
    if (refreshToken === null) return this.endWith(null);
    try {
      return this.accept(await this.post("refresh", { refreshToken }));
    } catch (problem) {
      if (problem instanceof ApiProblem && (problem.status === 401 || problem.status === 400))
        return this.endWith(problem);
      throw problem;
    }
  }

  private endWith(problem: ApiProblem | null): never {
    this.end(true);
    throw problem ?? new ApiProblem({ message: "Signed out", status: 401, code: "SIGNED_OUT" });
  }

  private accept(answer: TokenAnswer): string {
    this.parts.storage.setItem(storageKey, answer.refreshToken);
    this.access = { token: answer.accessToken, expiresAt: this.parts.now() + answer.expiresIn * 1000 };
    this.parts.storage.setItem(accessKey, JSON.stringify(this.access));
    this.parts.channel?.postMessage({ type: "renewed", access: this.access } satisfies Message);
    this.become({ status: "signedIn" });
    return answer.accessToken;
  }

  private end(expired: boolean): void {
    this.parts.storage.removeItem(storageKey);
    this.parts.storage.removeItem(accessKey);
    this.parts.channel?.postMessage({ type: "ended" } satisfies Message);
    this.access = null;
    this.become({ status: "signedOut", expired });
  }

  private hear(message: Message): void {
    if (message.type === "renewed") {
      this.access = message.access;
      this.become({ status: "signedIn" });
    } else {
      this.access = null;
      this.become({ status: "signedOut", expired: false });
    }
  }

  private become(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private usable(access: Access): boolean {
    return access.expiresAt - this.parts.now() > renewBeforeMillis;
  }

  private storedAccess(): Access | null {
    try {
      const stored = JSON.parse(this.parts.storage.getItem(accessKey) ?? "null") as Partial<Access> | null;
      const { token, expiresAt } = stored ?? {};
      return typeof token === "string" && typeof expiresAt === "number" ? { token, expiresAt } : null;
    } catch {
      return null;
    }
  }

  private storedToken(): string | null {
    return this.parts.storage.getItem(storageKey);
  }

  private async post(action: "login" | "refresh", body: unknown): Promise<TokenAnswer> {
    const response = await this.send(action, body);
    if (!response.ok) {
      throw problemOf(response.status, await response.text(), (name) => response.headers.get(name));
    }
    return (await response.json()) as TokenAnswer;
  }

  private async send(action: string, body: unknown): Promise<Response> {
    try {
      return await this.parts.fetch(`/api/auth/${action}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
    } catch {
      throw unreachable();
    }
  }
}
