import { expect, it } from "vitest";
import { partedLabels } from "./end-labels";

it("leaves labels that have room where they are", () => {
  expect(partedLabels([10, 40, 100])).toEqual([0, 0, 0]);
});

it("parts labels about their common middle and keeps their order", () => {
  expect(partedLabels([100, 96])).toEqual([5.5, -5.5]);
});

it("makes room for those above, too", () => {
  const places = [100, 104, 84];
  const placed = places.map((place, index) => place + (partedLabels(places)[index] ?? 0));
  const sorted = placed.toSorted((a, b) => a - b);
  expect((sorted[1] ?? 0) - (sorted[0] ?? 0)).toBeCloseTo(15);
  expect((sorted[2] ?? 0) - (sorted[1] ?? 0)).toBeCloseTo(15);
});

it("moves no label for one that is not there", () => {
  expect(partedLabels([50, null])).toEqual([0, 0]);
});
