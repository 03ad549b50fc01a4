// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { planOverview } from "./overview-query";
import { parseView } from "./view-state";

const source: DataSource = {
  name: "retail",
  label: null,
  version: 3,
  rows: 10,
  minTime: "2023-01-01",
  maxTime: "2024-06-30T23:10:00",
  currency: "KES",
  updatedAt: null,
  columns: [
    { name: "Sales", role: "metric", concept: "revenue" },
    { name: "Qty", role: "metric", concept: "quantity" },
  ],
  dimensions: [
    { name: "Order ID", label: "Order ID", concept: "orderId" },
    { name: "Ship Mode", label: "Ship Mode", concept: null },
    { name: "Region", label: "Region", concept: "region" },
    { name: "Product Name", label: "Product Name", concept: "product" },
  ],
  measures: ["revenue", "units", "rows"].map((name) => ({
    name,
    label: name,
    unit: null,
    currency: null,
    scale: null,
    formula: null,
  })),
};
const plan = (query: string, of = source) => planOverview(of, parseView(new URLSearchParams(query)));

describe("what a view asks for", () => {
  it("ranks products first, then what else the data is about, never order numbers", () => {
    expect(plan("").rankings.map((each) => each.name)).toEqual(["Product Name", "Region", "Ship Mode"]);
  });

  it("asks only for measures that the data has", () => {
    expect(plan("").variables.measures).toEqual(["revenue", "units"]);
  });

  it("compares nothing with all dates", () => {
    expect(plan("").variables.compare).toBe("NONE");
    expect(plan("range=this-year").variables.compare).toBe("PREVIOUS_PERIOD");
    expect(plan("range=this-year&compare=none").variables.compare).toBe("NONE");
  });

  it("keeps the values beside the chosen one in its own ranking", () => {
    const { variables } = plan("filter.Region=East");
    expect(variables.filters).toEqual([{ dimension: "Region", operator: "IN", values: ["East"] }]);
    expect(variables.firstFilters).toEqual(variables.filters);
    expect(variables.secondFilters).toEqual([]);
  });

  it("asks for blank cells by their own operator", () => {
    expect(plan("filter.Region=").variables.filters).toEqual([
      { dimension: "Region", operator: "IS_NULL", values: [] },
    ]);
  });

  it.each([
    ["range=last-30-days", "DAY"],
    ["range=last-90-days", "WEEK"],
    ["", "MONTH"],
    ["by=quarter", "QUARTER"],
  ])("draws %s per %s", (query, granularity) => {
    expect(plan(query).variables.granularity).toBe(granularity);
  });

  it("measures by what there is where no column is revenue", () => {
    const measures = source.measures.filter((measure) => measure.name !== "revenue");
    expect(plan("", { ...source, measures }).mainMeasure).toBe("units");
  });
});
