import { describe, expect, it } from "vitest";
import { type AnalysedColumn, choicesFor, withChoice } from "./column-choice";

describe("what a column can be", () => {
  it("is no number where its cells are none", () => {
    expect(rolesOf({ type: "string" })).toEqual(["dimension", "ignored"]);
    expect(rolesOf({ type: "decimal" })).toEqual(["metric", "dimension", "ignored"]);
  });

  it("is the time of the sale only where there are dates", () => {
    expect(rolesOf({ type: "date" })).toEqual(["time", "dimension", "ignored"]);
    expect(choicesFor(column({ type: "date" })).filter(({ role }) => role === "dimension")).toEqual([
      { name: "Posted", role: "dimension", concept: null },
    ]);
  });

  it("stays the time until another column is", () => {
    expect(choicesFor(column({ type: "date", role: "time" }))).toEqual([
      { name: "Posted", role: "time", concept: "date" },
    ]);
  });
});

describe("a choice", () => {
  const revenue = { name: "Net", role: "metric", concept: "revenue" } as const;

  it("takes the place of an earlier one of the same column", () => {
    const left = { name: "Net", role: "ignored", concept: null } as const;
    expect(withChoice([revenue], left)).toEqual([left]);
  });

  it("takes a meaning away from another column, as two cannot have it", () => {
    const gross = { name: "Gross", role: "metric", concept: "revenue" } as const;
    expect(withChoice([revenue], gross)).toEqual([gross]);
  });

  it("leaves others alone, also those without a meaning", () => {
    const plain = { name: "A", role: "metric", concept: null } as const;
    const left = { name: "B", role: "ignored", concept: null } as const;
    expect(withChoice([plain, revenue], left)).toEqual([plain, revenue, left]);
  });
});

function rolesOf(parts: Partial<AnalysedColumn>): string[] {
  return [...new Set(choicesFor(column(parts)).map(({ role }) => role))];
}

function column(parts: Partial<AnalysedColumn>): AnalysedColumn {
  return {
    name: "Posted",
    type: "string",
    role: "dimension",
    concept: null,
    format: null,
    currency: null,
    confidence: 1,
    reason: "",
    examples: [],
    ...parts,
  };
}
