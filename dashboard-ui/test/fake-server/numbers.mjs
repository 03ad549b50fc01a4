// The gateway's answers, computed plainly over rows in memory.

import { dimensions } from "./sales.mjs";

const money = (cents) => Math.round(cents) / 100;
const sum = (rows, field) => rows.reduce((total, row) => total + row[field], 0);
const distinct = (rows, field) => new Set(rows.map((row) => row[field])).size;
const profit = (rows) => sum(rows, "revenueCents") - sum(rows, "costCents");
const guarded = (figure) => (rows) => (rows.length === 0 ? null : figure(rows));

const formulas = {
  revenue: ["Revenue", "currency", (rows) => money(sum(rows, "revenueCents"))],
  cost: ["Cost", "currency", (rows) => money(sum(rows, "costCents"))],
  profit: ["Profit", "currency", (rows) => money(profit(rows))],
  profitMargin: ["Profit margin", "percent", (rows) => (profit(rows) / sum(rows, "revenueCents")) * 100],
  transactions: ["Transactions", "count", (rows) => distinct(rows, "order")],
  averageTransaction: [
    "Average transaction",
    "currency",
    (rows) => money(sum(rows, "revenueCents") / distinct(rows, "order")),
  ],
  units: ["Units sold", "number", (rows) => sum(rows, "quantity")],
  uniqueProducts: ["Products", "count", (rows) => distinct(rows, "Product")],
  uniqueBranches: ["Branches", "count", (rows) => distinct(rows, "Branch")],
  uniqueCustomers: ["Customers", "count", (rows) => distinct(rows, "Customer")],
};

const withoutCost = (source, name) => !(source.noCost && ["cost", "profit", "profitMargin"].includes(name));

export const measuresOf = (source) =>
  Object.keys(formulas)
    .filter((name) => withoutCost(source, name))
    .map((name) => measure(source, name));

function measure(source, name) {
  const [label, unit] = formulas[name];
  return {
    name,
    label,
    unit,
    currency: unit === "currency" ? source.currency : null,
    scale: 2,
    formula: null,
  };
}

const columnOf = (name) =>
  dimensions.find((each) => each.name === name || each.concept === name)?.name ?? name;

function select(source, range, filters) {
  return source.data.filter(
    (row) =>
      (!range || (row.day >= range.start && row.day <= range.end)) &&
      (filters ?? []).every(({ dimension, operator, values }) =>
        operator === "IS_NULL"
          ? row[columnOf(dimension)] === null
          : values.includes(row[columnOf(dimension)]),
      ),
  );
}

const addDays = (day, days) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const wholeRange = (source) => ({ start: source.data[0].day, end: source.data.at(-1).day });

function before(range, compare) {
  if (!compare || compare === "NONE") return null;
  const length = (Date.parse(range.end) - Date.parse(range.start)) / 86_400_000 + 1;
  const shift = compare === "PREVIOUS_YEAR" ? -365 : -length;
  return { start: addDays(range.start, shift), end: addDays(range.end, shift), shift };
}

export function kpis(source, { range, filters, compare }) {
  const period = range ?? wholeRange(source);
  const comparison = before(period, compare);
  const fields = {
    totalRevenue: "revenue",
    netSales: "revenue",
    totalCost: "cost",
    totalProfit: "profit",
    profitMargin: "profitMargin",
    totalTransactions: "transactions",
    averageTransaction: "averageTransaction",
    unitsSold: "units",
    uniqueCustomers: "uniqueCustomers",
  };
  const rows = select(source, period, filters);
  const earlier = comparison ? select(source, comparison, filters) : [];
  const answer = { period, comparison, currency: source.currency, change: [], unavailable: [] };
  for (const [kpi, name] of Object.entries(fields)) {
    if (!withoutCost(source, name)) {
      answer[kpi] = null;
      answer.unavailable.push({
        kpi,
        reason: "No cost column in this file, so profit is not shown. Add one and load again.",
      });
      continue;
    }
    const figure = guarded(formulas[name][2]);
    const now = figure(rows);
    const then = figure(earlier);
    answer[kpi] = now;
    if (comparison)
      answer.change.push({
        kpi,
        absolute: then === null ? null : now - then,
        percent: then ? ((now - then) / then) * 100 : null,
      });
  }
  answer.uniqueProducts = distinct(rows, "Product");
  answer.uniqueBranches = distinct(rows, "Branch");
  return answer;
}

const bucketOf = {
  DAY: (day) => day,
  WEEK: (day) => addDays(day, -((new Date(day).getUTCDay() + 6) % 7)),
  MONTH: (day) => `${day.slice(0, 7)}-01`,
  QUARTER: (day) =>
    `${day.slice(0, 4)}-${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`,
  YEAR: (day) => `${day.slice(0, 4)}-01-01`,
};

function group(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    const found = groups.get(key);
    if (found) found.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

export function series(source, asked) {
  if (!asked.splitBy) return line(source, asked, null);
  const { rows } = breakdown(source, { ...asked, dimensions: [asked.splitBy], limit: asked.limit ?? 8 });
  const lines = rows.map(({ key: [value] }) => {
    const only =
      value === null
        ? { dimension: asked.splitBy, operator: "IS_NULL", values: [] }
        : { dimension: asked.splitBy, operator: "IN", values: [value] };
    return line(source, { ...asked, filters: [...(asked.filters ?? []), only] }, value);
  });
  return { ...lines[0], points: lines.flatMap(({ points }) => points) };
}

function line(source, { range, filters, compare, granularity, measures }, split) {
  const period = range ?? wholeRange(source);
  const comparison = before(period, compare);
  const grain = granularity ?? "MONTH";
  const now = group(select(source, period, filters), (row) => bucketOf[grain](row.day));
  const then = comparison
    ? group(select(source, comparison, filters), (row) =>
        bucketOf[grain](addDays(row.day, -comparison.shift)),
      )
    : null;
  const figures = (rows) => measures.map((name) => guarded(formulas[name][2])(rows ?? []));
  return {
    granularity: grain,
    measures: measures.map((name) => measure(source, name)),
    points: [...now.keys()].sort().map((time) => ({
      time: `${time}T00:00:00Z`,
      split,
      values: figures(now.get(time)),
      previous: then ? figures(then.get(time)) : null,
    })),
  };
}

export function breakdown(source, { range, filters, compare, dimensions: by, measures, orderBy, limit }) {
  const period = range ?? wholeRange(source);
  const comparison = before(period, compare);
  const keyOf = (row) => JSON.stringify(by.map((name) => row[columnOf(name)]));
  const now = group(select(source, period, filters), keyOf);
  const then = comparison ? group(select(source, comparison, filters), keyOf) : null;
  const figures = (rows) => measures.map((name) => guarded(formulas[name][2])(rows ?? []));
  const rows = [...now].map(([key, found]) => ({
    key: JSON.parse(key),
    values: figures(found),
    previous: then ? figures(then.get(key)) : null,
    other: false,
  }));
  const at = Math.max(0, measures.indexOf(orderBy?.by));
  const sign = orderBy?.direction === "ASC" ? -1 : 1;
  const rank = ({ values, previous }) => values[at] - (orderBy?.change ? (previous?.[at] ?? 0) : 0);
  rows.sort((a, b) => sign * (rank(b) - rank(a)));
  return {
    dimensions: by,
    measures: measures.map((name) => measure(source, name)),
    rows: rows.slice(0, limit ?? 100),
    truncated: rows.length > (limit ?? 100),
  };
}

export function filterValues(source, { dimension, search, first }) {
  const groups = [...group(source.data, (row) => row[columnOf(dimension)])]
    .filter(([value]) => !search || (value ?? "").toLowerCase().includes(search.toLowerCase()))
    .sort((a, b) => b[1].length - a[1].length);
  return {
    values: groups.slice(0, first).map(([value, rows]) => ({ value, count: rows.length })),
    truncated: groups.length > first,
  };
}

export function rows(source, { range, filters, first, offset, orderBy }) {
  const columns = ["day", ...dimensions.map(({ name }) => name), "Sales", "Qty"];
  const cell = (row, name) =>
    ({ Sales: money(row.revenueCents).toFixed(2), Qty: String(row.quantity) })[name] ?? row[name];
  const found = select(source, range ?? wholeRange(source), filters);
  const by = orderBy && columns.includes(orderBy.by) ? orderBy.by : "day";
  const sign = orderBy?.direction === "DESC" ? -1 : 1;
  const compare = (a, b) => String(a ?? "").localeCompare(String(b ?? ""), "en", { numeric: true });
  const sorted = [...found].sort((a, b) => sign * compare(cell(a, by), cell(b, by)));
  const from = offset ?? 0;
  const page = sorted.slice(from, from + (first ?? 100));
  return {
    columns,
    rows: page.map((row) => columns.map((name) => cell(row, name))),
    totalCount: found.length,
  };
}
