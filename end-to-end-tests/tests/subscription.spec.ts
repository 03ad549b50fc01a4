import { expect, type Page, test } from "@playwright/test";
import { Client } from "../support/client.ts";
import { origin } from "../support/stack.ts";

type Message = { type: string; id?: string; payload?: { data?: Record<string, Record<string, unknown>> } };

const file = (rows: number) =>
  ["Date,Branch,Revenue", ...Array.from({ length: rows }, (_, row) => `2024-0${1 + (row % 9)}-15,Shop ${row % 7},${row}.25`), ""].join("\n");

/** Opens a socket in the browser, subscribes, and keeps every message in the page. */
async function subscribe(page: Page, token: string | null, query: string) {
  await page.goto(`${origin}/login`);
  await page.evaluate(
    ({ authorization, subscription }) => {
      const socket = new WebSocket(`ws://${location.host}/graphql`, "graphql-transport-ws");
      const kept = window as unknown as { messages: unknown[]; closeCode: number | null };
      kept.messages = [];
      kept.closeCode = null;
      socket.onopen = () => socket.send(JSON.stringify({ type: "connection_init", payload: authorization }));
      socket.onclose = (event) => (kept.closeCode = event.code);
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        kept.messages.push(message);
        if (message.type === "connection_ack") {
          socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: subscription } }));
        }
      };
    },
    { authorization: token === null ? {} : { Authorization: `Bearer ${token}` }, subscription: query },
  );
}

const messages = (page: Page) => page.evaluate(() => (window as unknown as { messages: Message[] }).messages);

const closed = (page: Page) => page.evaluate(() => (window as unknown as { closeCode: number | null }).closeCode);

test("an upload is followed over a socket to its end", async ({ page }) => {
  const client = await Client.admin();
  const sent = await client.upload("followed", "sales.csv", file(20_000));

  await subscribe(page, client.accessToken(), `subscription { ingestionProgress(taskId: "${sent.body.taskId}") { status progress } }`);

  await expect.poll(async () => (await messages(page)).at(-1)?.type, { timeout: 90_000 }).toBe("complete");
  const states = (await messages(page)).filter(({ type }) => type === "next").map(({ payload }) => payload?.data?.ingestionProgress);
  expect(states.length).toBeGreaterThan(1);
  expect(states.at(-1)).toEqual({ status: "COMPLETED", progress: 1 });
  const progress = states.map((state) => Number(state?.progress));
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
});

test("a data source tells its subscribers of new rows", async ({ page }) => {
  const client = await Client.admin();
  expect((await client.load("watched", "first.csv", file(50))).status).toBe("COMPLETED");
  await subscribe(page, client.accessToken(), 'subscription { dataSourceUpdated(name: "watched") { rows version } }');
  await expect.poll(async () => (await messages(page)).length, { timeout: 10_000 }).toBeGreaterThan(0);

  expect((await client.load("watched", "second.csv", file(70))).status).toBe("COMPLETED");

  await expect
    .poll(async () => (await messages(page)).find(({ type }) => type === "next")?.payload?.data?.dataSourceUpdated?.rows, { timeout: 30_000 })
    .toBe(120);
});

test("a socket without a token is closed and told nothing", async ({ page }) => {
  await subscribe(page, null, 'subscription { dataSourceUpdated(name: "watched") { rows } }');

  await expect.poll(() => closed(page), { timeout: 15_000 }).toBe(4401);
  expect(await messages(page)).toEqual([]);
});
