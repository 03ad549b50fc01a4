import { readFileSync } from "node:fs";
import path from "node:path";
import { startBare } from "./bare.mjs";
import { askCube, startCube } from "./cube.mjs";
import { once, post, storm } from "./requests.mjs";
import { heap, home, signIn, startSeconds, up } from "./stack.mjs";
import { load as send, sampleFile, unused } from "./uploads.mjs";

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const CLIENTS = [1, 16, 100];
const CROWDS = [10, 100, 1000];
const UNCACHED = 40;
const DIMENSIONS = {
  Branch: "branch", "Product Line": "line", "Item Group": "group", Item: "item", Customer: "customer",
  "Sales Person": "seller", Channel: "channel", "Payment Method": "payment",
};

/** Kept and computed answers of the gateway beside Cube's and beside asking Druid itself, over the same table. */
export async function gateway() {
  up();
  const source = unused("gateway");
  const { task } = await send(await signIn(), source, sampleFile(ROWS, 1));
  if (task.status !== "COMPLETED") {
    throw new Error(`the upload ended as ${task.status}: ${JSON.stringify(task.error)}`);
  }
  // A token of before the load may have run out.
  const bearer = `Bearer ${await signIn()}`;
  const druid = `http://127.0.0.1:${port("druid")}`;
  const ours = `http://127.0.0.1:${port("analytics-gateway")}`;
  const { table, columns } = await tableOf(druid, source);
  const cube = await startCube({ druid, table, columns, port: Number(port("analytics-gateway")) + 1 });
  try {
    return await compare({ ours, druid, cube, bearer, source, table, columns });
  } finally {
    cube.stop();
  }
}

async function compare(setting) {
  const { ours, cube, bearer, source } = setting;
  const single = { query: `{ breakdown(dataSource: "${source}", dimensions: ["Branch"], measures: ["revenue"]) { rows { key values } } }` };
  const cubeSingle = { query: cubeTiles()[4] };
  await checkSame(setting, single, cubeSingle);
  const figures = [];
  const cold = await coldDashboard(setting);
  figures.push(...(await uncached(setting)), ...cold);
  for (const [name, mine, theirs] of [
    ["single query", single, cubeSingle],
    ["dashboard of 12 tiles", { query: dashboard(source) }, cubeTiles().map((query) => ({ query }))],
  ]) {
    await once(post(`${ours}/graphql`, bearer, mine));
    for (const query of [theirs].flat()) {
      await askCube(cube, query);
    }
    for (const clients of CLIENTS) {
      const own = await storm(post(`${ours}/graphql`, bearer, mine), clients, SECONDS);
      const peer = await storm([theirs].flat().map((query) => post(cube.url, cube.token, query)), clients, SECONDS);
      figures.push(...pair(name, clients, own, peer));
    }
  }
  figures.push(...(await besideBare(setting, single)), ...(await crowds(setting, single)));
  return figures;
}

/** What HTTP alone costs on this machine: the same bytes from the same server without anything of the gateway's. */
async function besideBare({ ours, bearer }, single) {
  const mine = post(`${ours}/graphql`, bearer, single);
  const bare = await startBare({ port: Number(port("analytics-gateway")) + 2, text: (await once(mine)).text });
  try {
    const theirs = post(bare.url, bearer, single);
    await storm(theirs, 16, SECONDS);
    const figures = [];
    for (const clients of CLIENTS) {
      const own = await storm(mine, clients, SECONDS);
      const peer = await storm(theirs, clients, SECONDS);
      const ratio = own.perSecond / peer.perSecond;
      figures.push({
        name: "gateway", figure: `kept single query, ${clients} clients, beside the same bytes from a bare server`, unit: "per s",
        ours: own.perSecond, peer: peer.perSecond, peerName: "bare server", ratio, goal: ">= 0.5", met: ratio >= 0.5,
      });
    }
    return figures;
  } finally {
    bare.stop();
  }
}

/** Where it bends: more clients than it has threads for may wait longer, but must not get less done. */
async function crowds({ ours, bearer }, single) {
  const figures = [];
  for (const clients of CROWDS) {
    const own = await storm(post(`${ours}/graphql`, bearer, single), clients, SECONDS);
    figures.push(
      { name: "gateway", figure: `kept single query, crowd of ${clients}: throughput`, unit: "per s", ours: own.perSecond },
      { name: "gateway", figure: `kept single query, crowd of ${clients}: p95`, unit: "ms", ours: own.p95 },
    );
  }
  const used = heap("analytics-gateway");
  return [
    ...figures,
    { name: "gateway", figure: "heap in use after these crowds", unit: "MiB", ours: used, goal: "<= 256", met: used <= 256 },
    { name: "gateway", figure: "start, beside all other parts", unit: "s", ours: startSeconds("analytics-gateway") },
  ];
}

function pair(name, clients, own, peer) {
  const figures = [
    {
      name: "gateway", figure: `kept ${name}, ${clients} clients: throughput`, unit: "per s", ours: own.perSecond,
      peer: peer.perSecond, peerName: "Cube", ratio: own.perSecond / peer.perSecond, goal: ">= 20",
      met: own.perSecond / peer.perSecond >= 20,
    },
    {
      name: "gateway", figure: `kept ${name}, ${clients} clients: p95`, unit: "ms", ours: own.p95, peer: peer.p95,
      peerName: "Cube", ratio: own.p95 / peer.p95, goal: "<= 0.1", met: own.p95 / peer.p95 <= 0.1,
    },
  ];
  return clients < 100
    ? figures
    : [...figures, { name: "gateway", figure: `kept ${name}, 100 clients: p99`, unit: "ms", ours: own.p99, goal: "< 25", met: own.p99 < 25 }];
}

/** Ranges that nobody asked for before, ours and Druid's own in turn. */
async function uncached({ ours, druid, bearer, source, table, columns }) {
  const mine = [];
  const direct = [];
  for (let day = 0; day < UNCACHED; day++) {
    const start = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
    const query = `{ breakdown(dataSource: "${source}", dimensions: ["Item"], measures: ["revenue", "units"], range: { start: "${start}", end: "2026-12-31" }) { rows { key values } } }`;
    const sql = `SELECT "Item", SUM("${columns.revenue}") AS r, SUM("${columns.units}") AS u, COUNT(*) AS n FROM "${table}" WHERE __time >= TIMESTAMP '${start}' AND __time < TIMESTAMP '2027-01-01' GROUP BY 1 ORDER BY 2 DESC LIMIT 101`;
    const turns = [
      async () => mine.push((await once(post(`${ours}/graphql`, bearer, { query }))).millis),
      async () => direct.push((await once(post(`${druid}/druid/v2/sql`, "none", { query: sql }))).millis),
    ];
    for (const turn of day % 2 === 0 ? turns : turns.reverse()) {
      await turn();
    }
  }
  const [own, peer] = [median(mine), median(direct)];
  return [{
    name: "gateway", figure: `computed query over ${ROWS} rows, p50`, unit: "ms", ours: own, peer, peerName: "Druid SQL",
    ratio: own / peer, goal: "<= 1.05", met: own / peer <= 1.05,
  }];
}

/** Druid's SQL ranks approximately unless told not to; only the exact statements give the same answers as ours. */
async function coldDashboard({ ours, druid, bearer, source, table, columns }) {
  const [mine, exact, approximate] = [[], [], []];
  const oneByOne = async (start, context) => {
    const from = performance.now();
    for (const query of statements(table, columns, start)) {
      await once(post(`${druid}/druid/v2/sql`, "none", { query, context }));
    }
    return performance.now() - from;
  };
  for (let day = 0; day < 5; day++) {
    const start = new Date(Date.UTC(2025, 1, 1 + day)).toISOString().slice(0, 10);
    mine.push((await once(post(`${ours}/graphql`, bearer, { query: dashboard(source, start) }))).millis);
    exact.push(await oneByOne(start, { useApproximateTopN: false }));
    approximate.push(await oneByOne(start, {}));
  }
  const own = median(mine);
  const beside = (peerName, peer, goal) => ({
    name: "gateway", figure: `computed dashboard of 12 tiles over ${ROWS} rows`, unit: "ms", ours: own, peer, peerName,
    ratio: own / peer, ...goal,
  });
  const exactly = median(exact);
  return [
    beside("12 exact statements of Druid SQL", exactly, { goal: "<= 0.6", met: own / exactly <= 0.6 }),
    beside("12 statements that rank approximately", median(approximate), {}),
  ];
}

function dashboard(source, start) {
  const range = start ? `, range: { start: "${start}", end: "2026-12-31" }` : "";
  const series = (name, measure) =>
    `${name}: series(dataSource: "${source}", measures: ["${measure}"], granularity: MONTH${range}) { points { time values } }`;
  const tiles = Object.keys(DIMENSIONS).map(
    (dimension, i) =>
      `t${i}: breakdown(dataSource: "${source}", dimensions: ["${dimension}"], measures: ["revenue"], limit: 10${range}) { rows { key values } }`,
  );
  const totals = `totals: breakdown(dataSource: "${source}", dimensions: [], measures: ["revenue", "cost", "units", "rows"]${range}) { rows { values } }`;
  return `{ ${totals} ${series("s0", "revenue")} ${series("s1", "cost")} ${series("s2", "units")} ${tiles.join(" ")} }`;
}

function statements(table, columns, start) {
  const rows = `FROM "${table}" WHERE __time >= TIMESTAMP '${start}' AND __time < TIMESTAMP '2027-01-01'`;
  const sum = (column) => `SUM("${column}")`;
  const monthly = [columns.revenue, columns.cost, columns.units].map(
    (column) => `SELECT TIME_FLOOR(__time, 'P1M'), ${sum(column)} ${rows} GROUP BY 1`,
  );
  const ranked = Object.keys(DIMENSIONS).map(
    (dimension) => `SELECT "${dimension}", ${sum(columns.revenue)} ${rows} GROUP BY 1 ORDER BY 2 DESC LIMIT 11`,
  );
  return [`SELECT ${sum(columns.revenue)}, ${sum(columns.cost)}, ${sum(columns.units)}, COUNT(*) ${rows}`, ...monthly, ...ranked];
}

function cubeTiles() {
  const over = { timeDimensions: [{ dimension: "Sales.sold", granularity: "month" }] };
  return [
    { measures: ["Sales.revenue", "Sales.cost", "Sales.units", "Sales.rows"] },
    { measures: ["Sales.revenue"], ...over },
    { measures: ["Sales.cost"], ...over },
    { measures: ["Sales.units"], ...over },
    ...Object.values(DIMENSIONS).map((dimension) => ({
      measures: ["Sales.revenue"], dimensions: [`Sales.${dimension}`], order: { "Sales.revenue": "desc" }, limit: 10,
    })),
  ];
}

/** A comparison of different answers would be worth nothing. */
async function checkSame({ ours, cube, bearer }, single, cubeSingle) {
  const mine = JSON.parse((await once(post(`${ours}/graphql`, bearer, single))).text).data.breakdown.rows[0];
  const theirs = (await askCube(cube, cubeSingle)).data[0];
  const scaled = Number(theirs["Sales.revenue"]) / 100;
  if (mine.key[0] !== theirs["Sales.branch"] || Math.abs(mine.values[0] - scaled) > 0.005) {
    throw new Error(`the answers differ: ${JSON.stringify(mine)} and ${JSON.stringify(theirs)}`);
  }
}

/** The table behind a data source and how it calls what is added up. */
async function tableOf(druid, source) {
  const sql = async (query) =>
    (await fetch(`${druid}/druid/v2/sql`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ query }) })).json();
  const columns = await sql(`SELECT TABLE_NAME AS t, COLUMN_NAME AS c FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME LIKE '%__${source}__%'`);
  const named = (start) => columns.map(({ c }) => c).find((name) => name.startsWith(start));
  return {
    table: columns[0].t,
    columns: { revenue: named("Gross Revenue"), cost: named("Total Cost"), units: named("Units Sold") },
  };
}

const port = (part) => new RegExp(`^${part}=(\\d+)`, "m").exec(readFileSync(path.join(home, "run/ports.properties"), "utf8"))[1];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
