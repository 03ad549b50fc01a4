import { describe, expect, it } from "vitest";
import { axisTicks } from "./axis-ticks";

describe("the steps of an axis", () => {
  it.each([
    [[560_000, 1_172_000], undefined, [0, 300_000, 600_000, 900_000, 1_200_000]],
    [[30_100, 291_000, null], undefined, [0, 100_000, 200_000, 300_000]],
    [[-20, 90], undefined, [-30, 0, 30, 60, 90]],
    [[0.02, 0.11], undefined, [0, 0.03, 0.06, 0.09, 0.12]],
    [[12, 99.2], 100, [0, 25, 50, 75, 100]],
    [[0.01, 0.02], undefined, [0, 0.01, 0.02]],
    [[0, null], undefined, [0, 0.3, 0.6, 0.9, 1.2]],
    [[-8, -3], undefined, [-8, -6, -4, -2, 0]],
  ])("of %j up to %j are %j", (values, most, ticks) => {
    expect(axisTicks(values, 0.01, most).map((tick) => Number(tick.toPrecision(10)) + 0)).toEqual(ticks);
  });
});
