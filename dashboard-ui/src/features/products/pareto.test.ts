import { describe, expect, it } from "vitest";
import type { Breakdown } from "../../shared/figures/queries";
import { countClasses, paretoOf } from "./pareto";

const breakdown = (figures: Record<string, number | null>): Breakdown => ({
  truncated: false,
  measures: [],
  rows: Object.entries(figures).map(([name, value]) => ({
    key: [name],
    values: [value],
    previous: null,
    other: false,
  })),
});

describe("the classes of products", () => {
  it("end at 80 and 95 percent of the whole", () => {
    const ranked = paretoOf(breakdown({ tea: 50, rice: 30, oil: 15, soap: 5 }), (name) => name);
    expect(ranked.map((each) => [each.name, each.cumulative, each.class])).toEqual([
      ["tea", 50, "A"],
      ["rice", 80, "A"],
      ["oil", 95, "B"],
      ["soap", 100, "C"],
    ]);
    expect(countClasses(ranked)).toEqual({ a: 2, b: 1, c: 1 });
  });

  it("count a product that brings nearly everything as an A", () => {
    expect(paretoOf(breakdown({ tea: 99, rice: 1 }), (name) => name).map((each) => each.class)).toEqual([
      "A",
      "C",
    ]);
  });

  it("leave out what was given back", () => {
    expect(paretoOf(breakdown({ tea: 10, refunds: -4, blank: null }), (name) => name)).toHaveLength(1);
  });
});
