// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { Breakdown } from "../../shared/figures/queries";
import { bands, filtersOf, marginByBand, rowsOutside, wholeOf } from "./discounts";

const answer = (...values: (number | null)[]): Breakdown => ({
  truncated: false,
  measures: [],
  rows: [{ key: [], values, previous: null, other: false }],
});

describe("how a column writes discounts", () => {
  it("is told by its largest values", () => {
    expect(wholeOf(0, 0)).toBe(1);
    expect(wholeOf(3, 0)).toBe(100);
    expect(wholeOf(3, 1)).toBeNull();
  });
});

describe("bands of discount", () => {
  // Every rate lies in exactly one band, whichever way the column writes it.
  it.each([1, 100] as const)("hold each rate once, with a whole written as %s", (whole) => {
    const holds = (rate: number, index: number) =>
      filtersOf("Discount", bands[index] ?? { above: 0, upTo: 0 }, whole).every(({ operator, values }) => {
        const written = (rate * whole) / 100;
        const [first, second] = (values ?? []).map(Number);
        if (operator === "BETWEEN") return written >= (first ?? 0) && written <= (second ?? 0);
        return operator === "GREATER_THAN" ? written > (first ?? 0) : written <= (first ?? 0);
      });
    for (const rate of [0, 0.5, 10, 10.5, 20, 25, 30, 31, 50, 75, 100]) {
      expect(
        bands.filter((_, index) => holds(rate, index)),
        `${rate} %`,
      ).toHaveLength(1);
    }
  });

  it("show the margin of those that have rows, and count what lies in none", () => {
    const answers = [
      answer(30, 300, 1000, 40),
      answer(12.5, 50, 400, 10),
      answer(null, null, null, 0),
      answer(null, null, null, 0),
      answer(null, null, null, 0),
      answer(-80, -80, 100, 5),
    ];
    const bars = marginByBand(answers, { kind: "money", currency: null });
    expect(bars.values).toEqual([30, 12.5, null, null, null, -80]);
    expect(bars.notes?.[0]).toContain("66.7%");
    expect(rowsOutside(answers, 60)).toBe(5);
  });
});
