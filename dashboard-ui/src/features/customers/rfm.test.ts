import { describe, expect, it } from "vitest";
import type { Breakdown } from "../../shared/figures/queries";
import { fifths, groupCustomers, groupOf, groups, lastDays, recentDays } from "./rfm";

const breakdown = (figures: [string | null, number, number?][]): Breakdown => ({
  truncated: false,
  measures: [],
  rows: figures.map(([name, ...values]) => ({
    key: [name],
    values: values.map((value) => value ?? null),
    previous: null,
    other: false,
  })),
});

describe("fifths", () => {
  it("divide values that differ evenly", () => {
    expect(fifths([10, 1, 9, 2, 8, 3, 7, 4, 6, 5])).toEqual([5, 1, 5, 1, 4, 2, 4, 2, 3, 3]);
  });

  it("put equal values into the same fifth, and all alike into the middle", () => {
    expect(fifths([1, 1, 1, 1])).toEqual([3, 3, 3, 3]);
    expect(fifths([1, 1, 1, 1, 1, 1, 1, 1, 7, 9])).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 5, 5]);
  });
});

describe("groups of customers", () => {
  it("leave nobody out", () => {
    const all = [1, 2, 3, 4, 5].flatMap((recency) =>
      [1, 2, 3, 4, 5].map((strength) => groupOf(recency, strength)),
    );
    expect(all).toHaveLength(25);
    expect(new Set(all)).toEqual(new Set(groups));
  });

  it("tell those that buy often and lately from those that did so once", () => {
    const all = breakdown([
      ["Amina", 9, 900],
      ["Brian", 8, 800],
      ["Chen", 5, 500],
      ["Dora", 2, 200],
      ["Emil", 1, 100],
      [null, 40, 4000],
    ]);
    // Amina bought in the shortest of the recent times, Chen in the second, Emil in the third; the others before.
    const within = [
      breakdown([["Amina", 1]]),
      breakdown([
        ["Amina", 2],
        ["Chen", 1],
      ]),
      breakdown([
        ["Amina", 3],
        ["Chen", 1],
        ["Emil", 1],
      ]),
      breakdown([]),
    ];
    const found = groupCustomers(all, within).filter(({ customers }) => customers > 0);
    expect(found).toEqual([
      { group: "champions", customers: 1, worth: 900 },
      { group: "loyal", customers: 1, worth: 500 },
      { group: "cooling", customers: 1, worth: 100 },
      { group: "atRisk", customers: 1, worth: 800 },
      { group: "lost", customers: 1, worth: 200 },
    ]);
  });
});

describe("recent days", () => {
  it("fit the range, and are none for a few weeks", () => {
    expect(recentDays({ start: "2023-01-01", end: "2024-12-31" })?.[3]).toBe(365);
    expect(recentDays({ start: "2024-01-01", end: "2024-03-31" })?.[0]).toBe(7);
    expect(recentDays({ start: "2024-01-01", end: "2024-01-20" })).toBeNull();
  });

  it("end with the range", () => {
    expect(lastDays({ start: "2024-01-01", end: "2024-03-31" }, 31)).toEqual({
      start: "2024-03-01",
      end: "2024-03-31",
    });
  });
});
