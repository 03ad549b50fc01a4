// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { monthsAtEnd, newAndReturning, spansUntil } from "./newcomers";

describe("months at the end of a range", () => {
  it("are whole but for what the range cuts off", () => {
    expect(monthsAtEnd({ start: "2024-01-15", end: "2024-03-10" })).toEqual([
      { start: "2024-01-15", end: "2024-01-31" },
      { start: "2024-02-01", end: "2024-02-29" },
      { start: "2024-03-01", end: "2024-03-10" },
    ]);
    expect(monthsAtEnd({ start: "2020-01-01", end: "2024-12-31" })).toHaveLength(12);
  });
});

describe("new and returning customers", () => {
  // January: Amina, Brian. February: Amina, Chen, Dora. March: Brian, Chen.
  const months = monthsAtEnd({ start: "2024-01-01", end: "2024-03-31" });

  it("are counted from the data's first day, not the range's", () => {
    const later = monthsAtEnd({ start: "2024-02-01", end: "2024-03-31" });
    expect(spansUntil(later, "2024-01-01")).toEqual([
      { start: "2024-01-01", end: "2024-01-31" },
      { start: "2024-01-01", end: "2024-02-29" },
      { start: "2024-01-01", end: "2024-03-31" },
    ]);
    expect(spansUntil(months, "2024-01-01")[0]).toBeNull();
  });

  it("make up all customers of a month", () => {
    const { lines } = newAndReturning(months, [2, 3, 2], [0, 2, 4, 4]);
    expect(lines.map(({ values }) => values)).toEqual([
      [2, 2, 0],
      [0, 1, 2],
    ]);
  });
});
