import { expect, it } from "vitest";
import { toCsv } from "./download";

const csvOf = async (cell: string | number | null) =>
  (await toCsv([[cell]]).text()).replace("\uFEFF", "").trim();

it.each([
  ["Tea", "Tea"],
  ["Tea, green", '"Tea, green"'],
  [null, ""],
  [-12.5, "-12.5"],
  ["-12.50", "-12.50"],
  ["=1+1", "'=1+1"],
  ["-1+1", "'-1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
])("writes the cell %j as %j", async (cell, written) => {
  expect(await csvOf(cell)).toBe(written);
});
