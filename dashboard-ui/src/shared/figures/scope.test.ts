// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { DataSource } from "../data-sources/data-sources";
import { nameRange } from "../format/dates";
import { parseView } from "../view/view-state";
import { rankable } from "./dimensions";
import { filtersBeside, scopeOf } from "./scope";

const source: DataSource = {
  name: "retail",
  label: null,
  version: 3,
  rows: 10,
  minTime: "2023-01-01",
  maxTime: "2024-06-30T23:10:00",
  currency: "KES",
  updatedAt: null,
  settings: { version: 0, fiscalYearStart: 1 },
  targetMeasures: [],
  targetDimensions: [],
  columns: [
    { name: "Sales", role: "metric", concept: "revenue" },
    { name: "Qty", role: "metric", concept: "quantity" },
  ],
  dimensions: [
    { name: "Order ID", label: "Order ID", concept: "orderId", distinct: 4 },
    { name: "Ship Mode", label: "Ship Mode", concept: null, distinct: 4 },
    { name: "Region", label: "Region", concept: "region", distinct: 4 },
    { name: "Note", label: "Note", concept: null, distinct: 9 },
    { name: "Product Name", label: "Product Name", concept: "product", distinct: 4 },
    { name: "Company", label: "Company", concept: "branch", distinct: 1 },
    { name: "Segment", label: "Segment", concept: null, distinct: 3 },
  ],
  measures: ["revenue", "units", "rows"].map((name) => ({
    name,
    label: name,
    unit: null,
    currency: null,
    scale: null,
    formula: null,
  })),
  unavailable: [],
};
const scope = (query: string, of = source) => scopeOf(of, parseView(new URLSearchParams(query)));

describe("what a view means", () => {
  it("ranks products first, then what else the data is about, notes last, never order numbers or what never changes", () => {
    expect(rankable(source).map((each) => each.name)).toEqual([
      "Product Name",
      "Region",
      "Ship Mode",
      "Segment",
      "Note",
    ]);
  });

  it("compares nothing with all dates", () => {
    expect(scope("")).toMatchObject({ compare: "NONE", comparison: null });
    expect(scope("range=this-year&compare=none")).toMatchObject({ compare: "NONE", comparison: null });
  });

  it.each([
    ["from=2024-05-01&to=2024-05-30", { start: "2024-04-01", end: "2024-04-30" }],
    ["from=2024-02-28&to=2024-02-29&compare=previous_year", { start: "2023-02-28", end: "2023-02-28" }],
    ["from=2024-03-01&to=2024-03-31&compare=previous_year", { start: "2023-03-01", end: "2023-03-31" }],
  ])("names the days that %s is compared with", (query, days) => {
    expect(scope(query).comparison).toBe(nameRange(days));
  });

  it("compares a running period by the days that have passed", () => {
    const june = parseView(new URLSearchParams("from=2024-06-01&to=2024-06-30"));
    expect(scopeOf(source, june, "2024-06-10").comparison).toBe(
      nameRange({ start: "2024-05-02", end: "2024-05-11" }),
    );
  });

  it("keeps the values beside the chosen one in its own card", () => {
    const filtered = scope("filter.Region=East");
    expect(filtered.filters).toEqual([{ dimension: "Region", operator: "IN", values: ["East"] }]);
    expect(filtersBeside(filtered, "Product Name")).toEqual(filtered.filters);
    expect(filtersBeside(filtered, "Region")).toEqual([]);
  });

  it("asks for blank cells by their own operator", () => {
    expect(scope("filter.Region=").filters).toEqual([
      { dimension: "Region", operator: "IS_NULL", values: [] },
    ]);
  });

  it.each([
    ["range=last-30-days", null],
    ["by=quarter", "QUARTER"],
  ])("leaves the width of buckets in ?%s to the server or to who chose it: %s", (query, granularity) => {
    expect(scope(query).granularity).toBe(granularity);
  });

  it("measures by what there is where no column is revenue", () => {
    const measures = source.measures.filter((measure) => measure.name !== "revenue");
    expect(scope("", { ...source, measures }).main).toBe("units");
  });
});
