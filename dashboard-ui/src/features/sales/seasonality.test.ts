// @vitest-environment jsdom
import { expect, it } from "vitest";
import type { Series } from "../../shared/figures/queries";
import { averageByMonth, averageByWeekday } from "./seasonality";

const days: Series = {
  granularity: "DAY",
  measures: [],
  points: [
    // A Monday, the Monday after it, a Wednesday without a figure, a Sunday of another month
    ["2024-01-01T00:00:00Z", 10],
    ["2024-01-08T00:00:00Z", 30],
    ["2024-01-10T00:00:00Z", null],
    ["2024-02-04T00:00:00Z", -5],
  ].map(([time, value]) => ({
    time: String(time),
    split: null,
    values: [value as number | null],
    previous: null,
  })),
};

it("averages the days of a week that had sales, from Monday", () => {
  const { labels, values, notes } = averageByWeekday(days, "en");
  expect(labels).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
  expect(values).toEqual([20, null, null, null, null, null, -5]);
  expect(notes?.[0]).toBe("2 days with sales");
});

it("averages the days of a month that had sales", () => {
  const { labels, values } = averageByMonth(days, "en");
  expect(labels.slice(0, 3)).toEqual(["Jan", "Feb", "Mar"]);
  expect(values.slice(0, 3)).toEqual([20, -5, null]);
});
