import { describe, expect, it } from "vitest";
import { parseView, toggleFilter, type ViewState, writeView } from "./view-state";

const plain: ViewState = {
  source: null,
  range: { preset: "all" },
  compare: "previous_period",
  granularity: null,
  filters: [],
  columns: null,
};

describe("the view in the address", () => {
  it("comes back as it was written", () => {
    const view: ViewState = {
      source: "retail",
      range: { start: "2024-01-05", end: "2024-03-01" },
      compare: "previous_year",
      granularity: "WEEK",
      filters: [
        { dimension: "Branch", values: ["Nairobi, CBD", "Thika & Co"] },
        { dimension: "Order.Type", values: [""] },
      ],
      columns: ["Order ID", "Sales, net"],
    };
    expect(parseView(new URLSearchParams(writeView(view).toString()))).toEqual(view);
  });

  it("is empty for what everybody sees first", () => {
    expect(writeView(plain).toString()).toBe("");
    expect(parseView(new URLSearchParams())).toEqual(plain);
  });

  it("can be read by a person", () => {
    const view: ViewState = {
      ...plain,
      range: { preset: "last-30-days" },
      filters: [{ dimension: "Branch", values: ["Thika"] }],
    };
    expect(writeView(view).toString()).toBe("range=last-30-days&filter.Branch=Thika");
  });

  it("ignores what it does not understand", () => {
    const params = new URLSearchParams(
      "range=whenever&compare=me&by=minute&from=2024-02-30x&to=2024-01-01&filter.=x",
    );
    expect(parseView(params)).toEqual(plain);
  });

  it("does not take a range that ends before it starts", () => {
    expect(parseView(new URLSearchParams("from=2024-02-01&to=2024-01-01")).range).toEqual({ preset: "all" });
  });
});

describe("a click on a value", () => {
  it("adds it to its dimension and takes it out again", () => {
    const once = toggleFilter([], "Branch", "Thika");
    const twice = toggleFilter(once, "Branch", "Nakuru");
    expect(twice).toEqual([{ dimension: "Branch", values: ["Thika", "Nakuru"] }]);
    expect(toggleFilter(toggleFilter(twice, "Branch", "Thika"), "Branch", "Nakuru")).toEqual([]);
  });

  it("never mixes blank cells with named ones", () => {
    const named = toggleFilter([], "Branch", "Thika");
    expect(toggleFilter(named, "Branch", "")).toEqual([{ dimension: "Branch", values: [""] }]);
    expect(toggleFilter([{ dimension: "Branch", values: [""] }], "Branch", "Thika")).toEqual(named);
  });
});
