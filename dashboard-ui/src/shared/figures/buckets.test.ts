import { describe, expect, it } from "vitest";
import { daysBetween, fillGaps, isPartial } from "./buckets";

describe("time buckets", () => {
  it("shows a month without sales as a gap", () => {
    const points = ["2024-01-01", "2024-04-01"].map((day) => ({ time: `${day}T00:00:00Z`, values: [1] }));
    const filled = fillGaps(points, "MONTH");
    expect(filled.map((point) => [point.time.slice(0, 7), point.values[0] ?? null])).toEqual([
      ["2024-01", 1],
      ["2024-02", null],
      ["2024-03", null],
      ["2024-04", 1],
    ]);
  });

  it("knows the weeks that the range cuts off at either end", () => {
    const range = { start: "2024-01-03", end: "2024-01-16" };
    const weeks = ["2024-01-01", "2024-01-08", "2024-01-15"];
    expect(weeks.map((week) => isPartial(week, "WEEK", range))).toEqual([true, false, true]);
  });

  it("goes from the first day of a stretch to its last, never beyond the range", () => {
    const range = { start: "2024-01-10", end: "2024-03-15" };
    expect(daysBetween("2024-01-01", "2024-02-01", "MONTH", range)).toEqual({
      start: "2024-01-10",
      end: "2024-02-29",
    });
    expect(daysBetween("2024-02-01", "2024-03-01", "MONTH", range)).toEqual({
      start: "2024-02-01",
      end: "2024-03-15",
    });
    expect(daysBetween("2024-02-01T08:00:00Z", "2024-02-02T09:00:00Z", "HOUR", range)).toEqual({
      start: "2024-02-01",
      end: "2024-02-02",
    });
    expect(daysBetween(undefined, "2024-02-01", "MONTH", range)).toBeNull();
  });
});
