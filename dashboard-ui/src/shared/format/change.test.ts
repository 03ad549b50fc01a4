import { describe, expect, it } from "vitest";
import { type Change, changeBetween, describeChange } from "./change";
import type { Unit } from "./numbers";

const money: Unit = { kind: "money", currency: null };
const told = (change: Change, unit: Unit = money) => describeChange(change, unit, "March 2023", "en");

describe("a change in words", () => {
  it("carries its sign and direction", () => {
    expect(told({ absolute: 12, percent: 12.44 })).toEqual({ text: "+12.4%", direction: "up" });
    expect(told({ absolute: -3, percent: -5 })).toEqual({ text: "−5.0%", direction: "down" });
  });

  it("stays short where next to nothing stood before", () => {
    expect(told({ absolute: 1e6, percent: 25_926.2 }).text).toBe("+25,926%");
    expect(told({ absolute: 1e6, percent: 48_456_104 }).text).toBe("+48.5M%");
  });

  it("counts rates in points", () => {
    expect(told({ absolute: 1.8, percent: 6.2 }, { kind: "percent" })).toEqual({
      text: "+1.8 pts",
      direction: "up",
    });
  });

  it("says when nothing changed, be it by rounding", () => {
    expect(told({ absolute: 0.01, percent: 0.004 })).toEqual({ text: "no change", direction: "none" });
  });

  it("calls new what was nothing before", () => {
    expect(told(changeBetween(40, 0))).toEqual({ text: "new", direction: "up" });
  });

  it("names the period that has no data", () => {
    expect(told({ absolute: null, percent: null })).toEqual({
      text: "n/a: no data in March 2023",
      direction: "none",
    });
  });

  it("measures growth from a loss upwards", () => {
    expect(told(changeBetween(50, -100))).toEqual({ text: "+150.0%", direction: "up" });
  });
});
