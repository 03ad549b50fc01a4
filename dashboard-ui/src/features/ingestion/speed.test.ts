import { describe, expect, it } from "vitest";
import { addSample, speedOf } from "./speed";

const sampled = (...samples: [at: number, sent: number][]) =>
  samples.reduce<ReturnType<typeof addSample>>((all, [at, sent]) => addSample(all, { at, sent }), []);

describe("speed", () => {
  it("is what went over the line in the last ten seconds", () => {
    expect(speedOf(sampled([0, 0], [20_000, 1_000], [24_000, 9_000]))).toBe(2_000);
  });

  it("is not said while there is too little to go by", () => {
    expect(speedOf(sampled())).toBeNull();
    expect(speedOf(sampled([0, 0], [1_000, 50]))).toBeNull();
    expect(speedOf(sampled([0, 50], [5_000, 50]))).toBeNull();
  });

  it("begins anew when a piece has to be sent again", () => {
    expect(speedOf(sampled([0, 0], [4_000, 9_000], [5_000, 3_000], [7_000, 5_000]))).toBe(1_000);
  });
});
