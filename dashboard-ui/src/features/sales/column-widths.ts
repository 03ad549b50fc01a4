import { type Figures, printRowCell } from "./row-figures";
import type { RowPage } from "./transactions";

/** In digits: names end at about 260 pixels, with three dots. */
const narrowest = 6;
const widest = 28;
/** Letters are narrower than digits. */
const letter = 0.85;
/** What a cell keeps free beside its text, in pixels. */
const padding = 24;
/** A name's arrow, when it sorts, in digits; names stand smaller than cells. */
const arrow = 2;

/** Widths that hold what the first rows have, so that no column moves while others come into sight. */
export function columnWidths({ columns, rows }: RowPage, figures: Figures): string[] {
  return columns.map((name, column) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, printRowCell(row[column] ?? null, figures.get(name)).length),
      0,
    );
    const digits = Math.max(longest * (figures.has(name) ? 1 : letter), name.length * letter + arrow);
    return `calc(${Math.ceil(Math.min(Math.max(digits, narrowest), widest))}ch + ${padding}px)`;
  });
}
