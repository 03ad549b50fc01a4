import { beforeEach, describe, expect, it } from "vitest";
import { Session, type SessionParts } from "./session";

/** An auth service that ends the session when a refresh token comes twice. */
class AuthServer {
  calls: string[] = [];
  down = false;
  private valid = "";
  private issued = 0;

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { refreshToken } = JSON.parse(String(init?.body)) as { refreshToken?: string };
    this.calls.push(String(input).replace("/api/auth/", ""));
    await new Promise((resolve) => setTimeout(resolve));
    if (this.down) throw new TypeError("network");
    if (String(input).endsWith("logout")) return new Response(null, { status: 204 });
    if (String(input).endsWith("refresh") && refreshToken !== this.valid) {
      this.valid = "";
      return new Response("{}", { status: 401 });
    }
    this.issued += 1;
    this.valid = `refresh-${this.issued}`;
    return Response.json({
      accessToken: `access-${this.issued}`,
      refreshToken: this.valid,
      tokenType: "Bearer",
      expiresIn: 300,
    });
  };
}

/** Two tabs share storage, lock and channel, as in a browser. */
class Browser {
  time = 0;
  readonly server = new AuthServer();
  private readonly stored = new Map<string, string>();
  private readonly tabs: ((event: MessageEvent) => void)[][] = [];
  private turn: Promise<unknown> = Promise.resolve();

  openTab(): Session {
    const listeners: ((event: MessageEvent) => void)[] = [];
    const others = () => this.tabs.filter((each) => each !== listeners).flat();
    this.tabs.push(listeners);
    const parts: SessionParts = {
      fetch: this.server.fetch,
      storage: {
        getItem: (key) => this.stored.get(key) ?? null,
        setItem: (key, value) => void this.stored.set(key, value),
        removeItem: (key) => void this.stored.delete(key),
      },
      exclusively: (task) => {
        const mine = this.turn.then(task);
        this.turn = mine.catch(() => undefined);
        return mine;
      },
      channel: {
        addEventListener: (_: string, listener: (event: MessageEvent) => void) =>
          void listeners.push(listener),
        postMessage: (data: unknown) => {
          for (const listener of others()) listener(new MessageEvent("message", { data }));
        },
      } as SessionParts["channel"] & object,
      now: () => this.time,
    };
    return new Session(parts);
  }
}

describe("a session", () => {
  let browser: Browser;
  let tab: Session;

  beforeEach(async () => {
    browser = new Browser();
    tab = browser.openTab();
    await tab.signIn("amina", "secret");
    browser.server.calls = [];
  });

  it("renews once for all who ask at the same time", async () => {
    browser.time = 290_000;
    const tokens = await Promise.all([tab.token(), tab.token(), tab.token()]);
    expect(tokens).toEqual(["access-2", "access-2", "access-2"]);
    expect(browser.server.calls).toEqual(["refresh"]);
  });

  it("never sends a refresh token twice from two tabs", async () => {
    const other = browser.openTab();
    browser.time = 290_000;
    await Promise.all([tab.token(), other.start()]);
    expect(await tab.token()).toBe(await other.token());
    expect(browser.server.calls).toEqual(["refresh"]);
  });

  it("renews a token that the server refused before its time", async () => {
    expect(await tab.renew("access-1")).toBe("access-2");
    expect(await tab.renew("access-1")).toBe("access-2");
    expect(browser.server.calls).toEqual(["refresh"]);
  });

  it("outlives a reload without a renewal that another reload could cut short", async () => {
    const reloaded = browser.openTab();
    await reloaded.start();
    expect(reloaded.getState()).toEqual({ status: "signedIn" });
    expect(await reloaded.token()).toBe("access-1");
    expect(browser.server.calls).toEqual([]);
  });

  it("stays when the server cannot be reached", async () => {
    browser.time = 290_000;
    browser.server.down = true;
    await expect(tab.token()).rejects.toMatchObject({ code: "UNREACHABLE" });
    browser.server.down = false;
    expect(await tab.token()).toBe("access-2");
  });

  it("ends as expired when the server does not know it any more", async () => {
    await browser.server.fetch("/api/auth/refresh", { body: '{"refreshToken":"stolen"}' });
    browser.time = 290_000;
    await expect(tab.token()).rejects.toMatchObject({ status: 401 });
    expect(tab.getState()).toEqual({ status: "signedOut", expired: true });
  });

  it("ends in all tabs at once", async () => {
    const other = browser.openTab();
    await other.start();
    await tab.signOut();
    expect(other.getState()).toEqual({ status: "signedOut", expired: false });
  });
});
