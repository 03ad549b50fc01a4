// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { Series } from "../../shared/figures/queries";
import { capOf, growthOf } from "./growth";
import { averageByWeekday } from "./seasonality";

const measures = [
  { name: "revenue", label: "Revenue", unit: null, currency: null, scale: null, formula: null },
];
const series = (granularity: Series["granularity"], figures: Record<string, number | null>): Series => ({
  granularity,
  measures,
  points: Object.entries(figures).map(([day, value]) => ({
    time: `${day}T00:00:00Z`,
    split: null,
    values: [value],
    previous: null,
  })),
});

describe("growth", () => {
  it("compares each month with the one before, and nothing with a month that is cut off", () => {
    const months = series("MONTH", { "2024-01-01": 100, "2024-02-01": 150, "2024-03-01": 30 });
    const growth = growthOf(months, "revenue", { start: "2024-01-01", end: "2024-03-10" });
    expect(growth.values).toEqual([50, null]);
  });

  it("says nothing about a month after an empty one", () => {
    const months = series("MONTH", { "2024-01-01": null, "2024-02-01": 150 });
    expect(growthOf(months, "revenue", { start: "2024-01-01", end: "2024-02-29" }).values).toEqual([null]);
  });
});

describe("where bars of growth end", () => {
  it("is far above the usual ones where a few stand out", () => {
    expect(capOf([10, -20, 30, 4000, null, 25])).toBe(100);
    expect(capOf([60, -50, 70, 80, 900, 75])).toBe(250);
  });

  it("is nowhere while all are alike, or only a fall is large", () => {
    expect(capOf([10, -20, 120])).toBeNull();
    expect(capOf([-90, 5, 8])).toBeNull();
    expect(capOf([300, 320, 350, 900])).toBeNull();
    expect(capOf([])).toBeNull();
  });
});

describe("an average weekday", () => {
  it("counts only days that had sales", () => {
    const days = series("DAY", { "2024-01-01": 10, "2024-01-02": 5, "2024-01-08": 30, "2024-01-15": null });
    const [monday, tuesday, wednesday] = averageByWeekday(days, "en").values;
    expect([monday, tuesday, wednesday]).toEqual([20, 5, null]);
  });
});
