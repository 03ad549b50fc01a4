import { describe, expect, it } from "vitest";
import { resolvePreset } from "./presets";

const data = { start: "2022-05-04", end: "2024-03-10" };

describe("presets", () => {
  it.each([
    ["all", data.start, data.end],
    ["last-7-days", "2024-03-04", "2024-03-10"],
    ["this-month", "2024-03-01", "2024-03-10"],
    ["last-month", "2024-02-01", "2024-02-29"],
    ["last-12-months", "2023-04-01", "2024-03-10"],
    ["this-year", "2024-01-01", "2024-03-10"],
    ["last-year", "2023-01-01", "2023-12-31"],
  ] as const)("%s counts back from the newest sale", (preset, start, end) => {
    expect(resolvePreset(preset, data)).toEqual({ start, end });
  });
});
