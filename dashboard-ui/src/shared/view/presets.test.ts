import { describe, expect, it } from "vitest";
import { presetsFor, resolvePreset } from "./presets";

const data = { start: "2022-05-04", end: "2024-03-10" };

describe("presets", () => {
  it.each([
    ["all", data.start, data.end],
    ["last-day", "2024-03-10", "2024-03-10"],
    ["last-7-days", "2024-03-04", "2024-03-10"],
    ["this-month", "2024-03-01", "2024-03-10"],
    ["last-month", "2024-02-01", "2024-02-29"],
    ["last-12-months", "2023-04-01", "2024-03-10"],
    ["this-year", "2024-01-01", "2024-03-10"],
    ["last-year", "2023-01-01", "2023-12-31"],
  ] as const)("%s counts back from the newest sale", (preset, start, end) => {
    expect(resolvePreset(preset, data)).toEqual({ start, end });
  });

  it.each([
    [4, "2023-04-01", "2022-04-01", "2023-03-31"],
    [3, "2024-03-01", "2023-03-01", "2024-02-29"],
    [7, "2023-07-01", "2022-07-01", "2023-06-30"],
  ])("begin a fiscal year with month %i", (month, start, lastStart, lastEnd) => {
    expect(resolvePreset("this-fiscal-year", data, month)).toEqual({ start, end: data.end });
    expect(resolvePreset("last-fiscal-year", data, month)).toEqual({ start: lastStart, end: lastEnd });
  });

  it("leave the fiscal year out where it is the calendar's", () => {
    expect(presetsFor(1)).not.toContain("this-fiscal-year");
    expect(presetsFor(4)).toContain("last-fiscal-year");
  });
});
