import { formatExact, type Unit } from "../format/numbers";

export type Cell = string | number | null;

/**
 * A chart's figures: columns without a unit hold names. Where the first column names times, `starts` has them as ISO
 * dates, in the order of the rows.
 */
export type Table = { columns: { label: string; unit?: Unit }[]; rows: Cell[][]; starts?: string[] };

/** As people read it: every digit, a dash where there is nothing. */
export function printCell(cell: Cell, unit: Unit | undefined): string {
  if (cell === null) return "–";
  return typeof cell === "number" && unit ? formatExact(cell, unit) : String(cell);
}
