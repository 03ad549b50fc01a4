// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { Breakdown } from "../../shared/figures/queries";
import { customersByFrequency, returningShare, worthByFifth } from "./loyalty";

/** Customers with their transactions and worth; the empty name stands for sales without a customer. */
const breakdown = (figures: [string | null, number, number][]): Breakdown => ({
  truncated: false,
  measures: [],
  rows: figures.map(([name, ...values]) => ({ key: [name], values, previous: null, other: false })),
});

describe("how often customers buy", () => {
  const customers = breakdown([
    ["Amina", 1, 10],
    ["Brian", 2, 20],
    ["Chen", 5, 30],
    ["Dora", 6, 40],
    ["Emil", 40, 100],
    [null, 900, 5],
  ]);

  it("puts each customer into one group and sales without a customer into none", () => {
    expect(customersByFrequency(customers).values).toEqual([1, 1, 1, 1, 1]);
  });

  it("tells how many came back", () => {
    expect(returningShare(customers)).toEqual({ share: 80, count: 5 });
  });

  it("divides the worth among fifths of customers, the largest first", () => {
    expect(worthByFifth(customers, { kind: "number" }).values).toEqual([100, 40, 30, 20, 10]);
  });
});
