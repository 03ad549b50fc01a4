import { describe, expect, it } from "vitest";
import { type Extent, inProportion, moved, type Position, scaledLength } from "./long-scroll";

const row = 36;
const beginning: Position = { at: 0, scrolled: 0 };
const short: Extent = { length: 100_000 * row, sight: 444 };
const long: Extent = { length: 5_000_000 * row, sight: 444 };
const end = ({ length, sight }: Extent) => scaledLength(length) - sight;

describe("a list that a browser can scroll", () => {
  it("stands where the browser stands", () => {
    expect(moved(beginning, 1_800_000, short)).toEqual({ at: 1_800_000, scrolled: 1_800_000 });
    expect(moved({ at: 1_800_000, scrolled: 1_800_000 }, 1_800_100, short).at).toBe(1_800_100);
  });
});

describe("a list longer than that", () => {
  it("is no longer than browsers can bear", () => {
    expect(scaledLength(long.length)).toBe(15_000_000);
  });

  it("is reached in its middle and at its end by dragging", () => {
    const middle = moved(beginning, end(long) / 2, long);
    expect(middle.at).toBeCloseTo((long.length - long.sight) / 2, 0);
    expect(moved(middle, end(long), long).at).toBe(long.length - long.sight);
  });

  it("passes no row unseen when it is scrolled a little", () => {
    const middle = moved(beginning, end(long) / 2, long);
    expect(moved(middle, middle.scrolled + 120, long).at).toBeCloseTo(middle.at + 120);
    expect(moved(middle, middle.scrolled - 120, long).at).toBeCloseTo(middle.at - 120);
  });

  it("keeps its scrollbar in proportion to what was passed a little at a time", () => {
    let position = moved(beginning, end(long) / 2, long);
    for (let turn = 0; turn < 1000; turn++) position = moved(position, position.scrolled + 120, long);
    const settled = { ...position, scrolled: inProportion(position, long) };
    expect(settled.scrolled).toBeLessThan(position.scrolled);
    expect(moved(settled, settled.scrolled, long).at).toBe(position.at);
  });
});
