// Stands in for the whole backend while the page is being worked on. Never shipped.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { buildSchema, graphql } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import * as descriptions from "./descriptions.mjs";
import * as numbers from "./numbers.mjs";
import { dimensions, makeSales } from "./sales.mjs";
import * as tasks from "./tasks.mjs";

const schemaFile = new URL("../../../analytics-gateway/schema.graphql", import.meta.url);
const schema = buildSchema(readFileSync(schemaFile, "utf8"));
const data = makeSales();
const column = (name, concept, role) => ({ name, type: "string", role, concept });
const said = ({ name, label }) => descriptions.descriptionOf({ name, label, columns: columnsOf(name) });
const columnsOf = (name) => [
  column("Sales", "revenue", "metric"),
  column("Qty", "quantity", "metric"),
  ...(name === "no-cost" ? [] : [column("Cost", "cost", "metric")]),
  ...dimensions.map((each) => column(each.name, each.concept, "dimension")),
];
const describe = (source) => ({
  ...source,
  version: 1,
  rows: data.length,
  minTime: data[0].day,
  maxTime: data.at(-1).day,
  updatedAt: new Date(Date.now() - 600_000).toISOString(),
  settings: { fiscalYearStart: 1, weekStart: "MONDAY", timeZone: null, currency: null, version: 0 },
  targets: said(source).targets,
  targetMeasures: said(source).targets.map(({ measure }) => measure),
  targetDimensions: said(source).targets.flatMap(({ dimension }) => dimension ?? []),
  columns: columnsOf(source.name),
  dimensions,
  measures: numbers.measuresOf(source),
  unavailable: source.noCost
    ? ["cost", "profit", "profitMargin"].map((name) => ({
        name,
        reason: "No cost or profit column in this data.",
      }))
    : [],
});
const sources = process.env.EMPTY
  ? []
  : [
      { name: "retail", label: "Retail Kenya", currency: "KES", data },
      { name: "no-cost", label: "Without costs", currency: "USD", noCost: true, data },
    ];
const source = ({ dataSource, name }) => sources.find((each) => each.name === (dataSource ?? name));

if (!process.env.EMPTY)
  for (const name of ["sales_2023.csv", "march_reject.csv", "april_fail.csv", "sales_2024.csv"])
    tasks.startTask("retail", name, true);

const root = {
  dataSources: () => sources.map(describe),
  dataSource: (args) => (source(args) ? describe(source(args)) : null),
  kpis: (args) => numbers.kpis(source(args), args),
  series: (args) => numbers.series(source(args), args),
  breakdown: (args) => numbers.breakdown(source(args), args),
  rows: (args) => numbers.rows(source(args), args),
  targetAttainment: (args) => {
    const found = source(args);
    said(found);
    return descriptions.attainmentOf(found, args.measure, numbers.kpis(found, args).totalRevenue);
  },
  explain: (args) => {
    const files = tasks.newestFirst().filter(({ status }) => status === "COMPLETED");
    return {
      rows: numbers.kpis(source(args), args).totalTransactions,
      rowsInAll: describe(source(args)).rows,
      files: files.map((upload) => ({ taskId: upload.taskId, upload })),
    };
  },
  filterValues: (args) => numbers.filterValues(source(args), args),
  ingestionTask: ({ id }) => tasks.find(id),
  ingestionTasks: ({ first, after }) => {
    const from = Number(after ?? 0);
    const all = tasks.newestFirst();
    return {
      tasks: all.slice(from, from + first),
      pageInfo: { hasNextPage: from + first < all.length, endCursor: String(from + first) },
    };
  },
};

const answer = (response, status, body) => {
  response.writeHead(status, {
    "Content-Type": status < 400 ? "application/json" : "application/problem+json",
  });
  response.end(body === undefined ? "" : JSON.stringify(body));
};
const read = async (request) => Buffer.concat(await request.toArray()).toString("latin1");
const field = (form, name) => new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)`).exec(form)?.[1];
const tokens = () => ({
  accessToken: `access-${Date.now()}`,
  refreshToken: `refresh-${Date.now()}`,
  tokenType: "Bearer",
  expiresIn: 300,
});

const users = ["amina", "brian", "chen"].map((username, index) => ({
  id: String(index + 1),
  username,
  roles: [["admin", "analyst", "viewer"][index]],
  disabled: index === 2,
  createdAt: "2024-03-05T08:00:00Z",
}));

const larges = new Map();
const routes = {
  "POST /api/auth/login": async (request, response) => {
    const { password } = JSON.parse(await read(request));
    return password === "wrong"
      ? answer(response, 401, { title: "Unauthorized", code: "BAD_CREDENTIALS" })
      : answer(response, 200, tokens());
  },
  "POST /api/auth/refresh": (_, response) => answer(response, 200, tokens()),
  "POST /api/auth/logout": (_, response) => answer(response, 204),
  "GET /api/auth/me": (_, response) =>
    answer(response, 200, { username: "amina", tenant: "main", roles: ["viewer", "analyst", "admin"] }),
  "GET /health": (_, response) =>
    answer(response, 200, {
      status: "UP",
      parts: Object.fromEntries(["druid", "kafka", "redis", "s3"].map((name) => [name, { status: "UP" }])),
    }),
  "GET /api/auth/users": (_, response) => answer(response, 200, { users, nextCursor: null }),
  "POST /api/auth/users": async (request, response) => {
    const { username, roles } = JSON.parse(await read(request));
    if (users.some((user) => user.username === username))
      return answer(response, 409, { detail: "There is a user of this name.", code: "USERNAME_TAKEN" });
    const user = {
      id: String(users.length + 1),
      username,
      roles,
      disabled: false,
      createdAt: new Date().toISOString(),
    };
    users.push(user);
    answer(response, 201, user);
  },
  "POST /graphql": async (request, response) => {
    const { query, variables } = JSON.parse(await read(request));
    await new Promise((resolve) => setTimeout(resolve, Number(process.env.DELAY ?? 80)));
    answer(
      response,
      200,
      await graphql({ schema, source: query, rootValue: root, variableValues: variables }),
    );
  },
  "POST /api/ingest/analyze-schema": async (request, response) => {
    await read(request);
    const column = (name, type, role, concept) => ({
      name,
      type,
      role,
      concept,
      format: null,
      currency: null,
      confidence: 0.9,
      reason: "Its name says so.",
      examples: [],
    });
    answer(response, 200, {
      outcome: "accept",
      rows: { read: 1, accepted: 1, quarantined: 0, ignored: 0 },
      columns: [column("Date", "date", "time", "date"), column("Sales", "decimal", "metric", "revenue")],
      problems: [],
      question: null,
    });
  },
  "POST /api/ingest/uploads": (request, response) => {
    const id = String(larges.size + 1);
    const named = Object.fromEntries(
      request.headers["upload-metadata"].split(",").map((pair) => {
        const [key, value] = pair.split(" ");
        return [key, Buffer.from(value, "base64").toString()];
      }),
    );
    larges.set(id, { offset: 0, length: Number(request.headers["upload-length"]), ...named });
    response.writeHead(201, { Location: `/api/ingest/uploads/${id}` }).end();
  },
  "POST /api/ingest/upload": async (request, response) => {
    const form = await read(request);
    const filename = /filename="([^"]*)"/.exec(form)?.[1] ?? "file";
    const task = tasks.startTask(field(form, "dataSource"), filename);
    answer(response, 202, { ...task, statusUrl: `/api/ingest/status/${task.taskId}` });
  },
};

async function describeSource(described, request, response) {
  const whole = { ...described, columns: columnsOf(described.name) };
  if (request.method === "GET") return answer(response, 200, descriptions.descriptionOf(whole));
  const change = JSON.parse(Buffer.concat(await request.toArray()).toString("utf8"));
  return answer(response, ...descriptions.describe(whole, change, request.url.endsWith("check=true")));
}

/** Files that come in several requests. */
async function goOn(request, response, large) {
  if (request.method === "DELETE") return response.writeHead(204).end();
  if (request.method === "PATCH") for await (const piece of request) large.offset += piece.length;
  if (large.offset === large.length) large.task ??= tasks.startTask(large.dataSource, large.filename);
  const headers = { "Upload-Offset": large.offset, "Upload-Length": large.length };
  if (large.task) headers["Upload-Task"] = large.task.taskId;
  response.writeHead(request.method === "PATCH" ? 204 : 200, headers).end();
}

const server = createServer(async (request, response) => {
  const path = request.url.split("?")[0];
  const route = routes[`${request.method} ${path}`];
  if (route) return route(request, response);
  const described = source({ name: /^\/api\/ingest\/data-sources\/([^/]+)$/.exec(path)?.[1] });
  if (described) return describeSource(described, request, response);
  const large = larges.get(path.split("/api/ingest/uploads/")[1]);
  if (large) return goOn(request, response, large);
  const user = users.find(({ id }) => path.startsWith(`/api/auth/users/${id}`));
  if (user) {
    const change = JSON.parse(await read(request));
    if (request.method === "PATCH") Object.assign(user, change);
    return answer(
      response,
      request.method === "PATCH" ? 200 : 204,
      request.method === "PATCH" ? user : undefined,
    );
  }
  const [, taskId, action] = /^\/api\/ingest\/(?:status|tasks)\/([^/]+)\/?(\w*)$/.exec(path) ?? [];
  const task = taskId && tasks.find(taskId);
  if (!task)
    return answer(response, 404, {
      title: "Not found",
      detail: "There is no such thing.",
      code: "NOT_FOUND",
    });
  if (action === "retry") tasks.retry(task);
  if (action === "decide") tasks.decide(task);
  return answer(response, 200, task);
});
const sockets = new WebSocketServer({ server, path: "/graphql" });
useServer(
  { schema, roots: { subscription: { ingestionProgress: ({ taskId }) => tasks.watch(taskId) } } },
  sockets,
);
server.listen(Number(process.env.PORT ?? 4010), "127.0.0.1", () => console.log("Fake server listens"));
