import { type Figures, printRowCell } from "./row-figures";
import type { RowPage } from "./transactions";

/** In digits: names end at about 260 pixels, with three dots. */
const narrowest = 6;
const widest = 28;
/** All but these are narrower than a digit: capitals are wider, and a hyphen beside digits is as wide. */
const letter = 0.85;
const capital = 1.12;
const capitals = /\p{Lu}/gu;
const asWide = /[\p{Nd}-]/gu;
/** What a cell keeps free beside its text, in pixels. */
const padding = 28;
/** A name's arrow, when it sorts, in digits; names stand smaller than cells. */
const arrow = 2;

/** Widths that hold what the first rows have, so that no column moves while others come into sight. */
export function columnWidths({ columns, rows }: RowPage, figures: Figures): string[] {
  return columns.map((name, column) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, digitsIn(printRowCell(row[column] ?? null, figures.get(name)))),
      0,
    );
    const digits = Math.max(longest, name.length * letter + arrow);
    return `calc(${Math.ceil(Math.min(Math.max(digits, narrowest), widest))}ch + ${padding}px)`;
  });
}

/** As how many digits a text is about as wide. */
function digitsIn(text: string): number {
  const large = text.match(capitals)?.length ?? 0;
  const digits = text.match(asWide)?.length ?? 0;
  return large * capital + digits + (text.length - large - digits) * letter;
}
