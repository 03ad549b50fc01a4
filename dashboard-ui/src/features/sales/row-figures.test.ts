import { describe, expect, it } from "vitest";
import { figuresOf, printRowCell } from "./row-figures";

const column = (name: string, concept: string | null, scale: number, currency: string | null = null) => ({
  name,
  concept,
  scale,
  currency,
});
const metrics = ["Sales", "Qty", "Fee", "Ratio"].map((name) => ({ name, role: "metric", concept: null }));
const columns = [...metrics, { name: "Branch", role: "dimension", concept: "branch" }];

describe("the numbers among the rows' cells", () => {
  it("have their column's digits where they are money", () => {
    const figures = figuresOf({ columns }, [
      column("Sales", "revenue", 2),
      column("Qty", "quantity", 3),
      column("Fee", null, 3, "KWD"),
      column("Ratio", "revenue", 15),
    ]);
    expect([...figures]).toEqual([
      ["Sales", 2],
      ["Qty", 0],
      ["Fee", 3],
      ["Ratio", 4],
    ]);
  });

  it("stand as they are until their columns are described", () => {
    expect(figuresOf({ columns }, []).get("Sales")).toBe(0);
  });

  it.each([
    ["250.5", 2, "250.50"],
    ["250", 2, "250.00"],
    ["-0.125", 2, "-0.125"],
    ["12345678901234567890.1", 2, "12345678901234567890.10"],
    ["250.5", 0, "250.5"],
    ["250.5", undefined, "250.5"],
    ["n/a", 2, "n/a"],
    [null, 2, "–"],
    ["2024-03-01T09:30", undefined, "2024-03-01 09:30"],
  ])("writes %s with %s digits as %s", (cell, digits, written) => {
    expect(printRowCell(cell, digits)).toBe(written);
  });
});
