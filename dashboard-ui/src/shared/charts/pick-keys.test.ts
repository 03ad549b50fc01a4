import { describe, expect, it } from "vitest";
import { nextSpot, type Spot } from "./pick-keys";

const spot = (across: number, down: number): Spot => ({ across, down });
const grid = { grid: true, mirrored: false };

describe("tiles by keys", () => {
  // The middle of the second row is empty.
  const tiles = [spot(0, 0), spot(1, 0), spot(2, 0), spot(0, 1), spot(2, 1)];

  it.each([
    [null, "ArrowRight", 0],
    [0, "ArrowRight", 1],
    [2, "ArrowRight", 2],
    [3, "ArrowRight", 4],
    [1, "ArrowDown", 1],
    [2, "ArrowDown", 4],
    [4, "ArrowUp", 2],
    [4, "ArrowLeft", 3],
    [4, "Home", 0],
    [0, "End", 4],
    [0, "a", null],
  ])("lead from %j with %s to %j", (at, key, next) => {
    expect(nextSpot(tiles, at, key, grid)).toBe(next);
  });

  it("follow the page where it is read from right to left", () => {
    expect(nextSpot(tiles, 0, "ArrowLeft", { grid: true, mirrored: true })).toBe(1);
  });
});

describe("dots by keys", () => {
  const dots = [spot(90, 5), spot(10, 9), spot(50, 1), spot(50, 7)];
  const free = { grid: false, mirrored: false };

  it("are all reached from one end to the other", () => {
    const reached = [1];
    while (reached.length < 4) reached.push(nextSpot(dots, reached.at(-1) ?? null, "ArrowRight", free) ?? -1);
    expect(reached).toEqual([1, 2, 3, 0]);
    expect(nextSpot(dots, 0, "ArrowRight", free)).toBe(0);
  });

  it("lie above and below each other, too", () => {
    expect(nextSpot(dots, 2, "ArrowDown", free)).toBe(0);
  });
});
