import { describe, expect, it } from "vitest";
import { daysBetween, fillGaps, isPartial, joiningWidth } from "./buckets";

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

describe("the width of the buckets", () => {
  const at = (...days: string[]) => days.map((day) => ({ time: `${day}T00:00:00Z`, values: [1] }));

  it("stays where points have neighbours", () => {
    expect(joiningWidth(at("2024-01-01", "2024-01-08", "2024-01-15", "2024-03-04"), "WEEK")).toBe("WEEK");
  });

  it("widens until days that lie apart are joined", () => {
    expect(joiningWidth(at("2024-01-29", "2024-02-26", "2024-04-01", "2024-04-29"), "WEEK")).toBe("MONTH");
    expect(joiningWidth(at("2024-01-03", "2024-01-09", "2024-01-17"), "DAY")).toBe("WEEK");
    expect(joiningWidth(at("2022-03-01", "2022-06-01", "2022-09-01"), "MONTH")).toBe("QUARTER");
  });

  it("sees no point in a bucket without figures", () => {
    const empty = { time: "2024-02-05T00:00:00Z", values: [null] };
    expect(joiningWidth([...at("2024-01-29", "2024-02-26"), empty], "WEEK")).toBe("MONTH");
  });

  it("stays where nothing would join them", () => {
    expect(joiningWidth(at("2024-01-05"), "DAY")).toBe("DAY");
    expect(joiningWidth(at("2011-01-05", "2024-01-05"), "MONTH")).toBe("MONTH");
  });
});
