import { formatExact, type Unit } from "../format/numbers";

export type Cell = string | number | null;

/**
 * A chart's figures: columns without a unit hold names, or times as ISO dates. Figures may stand as exact text. Where the
 * first column names times, `starts` has them as ISO dates, in the order of the rows.
 */
export type Table = {
  columns: { label: string; unit?: Unit; times?: boolean }[];
  rows: Cell[][];
  starts?: string[];
  /** What the rows leave out, where they are not all. */
  note?: string | undefined;
};

/** As people read it: money and rates to the hundredth, so that points stand below each other; a dash where there is nothing. */
export function printCell(cell: Cell, unit: Unit | undefined): string {
  if (cell === null) return "–";
  return typeof cell === "number" && unit ? formatExact(cell, toTheCent(unit)) : String(cell);
}

function toTheCent(unit: Unit): Unit {
  if (unit.kind === "percent") return { ...unit, scale: 2 };
  return unit.kind === "money" ? { ...unit, scale: Math.min(unit.scale ?? 2, 2) } : unit;
}
