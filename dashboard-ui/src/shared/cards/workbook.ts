import writeWorkbook from "write-excel-file/universal";
import type { Unit } from "../format/numbers";
import type { Fact } from "./scope-facts";
import type { Cell, Table } from "./table";
import { text } from "./workbook-text";

const formats: Record<Unit["kind"], string> = {
  money: "#,##0.00",
  percent: "0.00%",
  count: "#,##0",
  number: "#,##0.##",
};
const dateFormat = "yyyy-mm-dd";
const timeFormat = "yyyy-mm-dd hh:mm";
const sheetNameLength = 31;

/** A card's figures as numbers and dates, after a sheet that says what they are about. */
export async function toWorkbook(title: string, table: Table, facts: Fact[]): Promise<Blob> {
  const head = table.columns.map(({ label }) => ({ value: label, fontWeight: "bold" as const }));
  const rows = table.rows.map((cells, row) =>
    table.columns.map(({ unit, times }, column) => {
      const cell = cells[column] ?? null;
      const start = times && isTime(cell) ? cell : column === 0 ? table.starts?.[row] : undefined;
      return start === undefined ? toCell(cell, unit) : toTime(start);
    }),
  );
  return writeWorkbook([
    {
      sheet: text("aboutSheet").slice(0, sheetNameLength),
      data: [[{ value: title, fontWeight: "bold" as const }], ...facts],
      columns: [{ width: 24 }, { width: 60 }],
    },
    {
      sheet: text("figuresSheet").slice(0, sheetNameLength),
      data: [head, ...rows],
      columns: table.columns.map((_, column) => ({ width: column === 0 ? 32 : 18 })),
      stickyRowsCount: 1,
    },
  ]).toBlob();
}

function isTime(cell: Cell): cell is string {
  return typeof cell === "string" && /^\d{4}-\d\d-\d\d(T\d\d:\d\d|$)/.test(cell);
}

/** More digits than a spreadsheet keeps stay text. */
const mostDigits = 15;

function figureOf(cell: Cell, unit: Unit | undefined): number | null {
  if (typeof cell !== "string" || !unit) return typeof cell === "number" ? cell : null;
  return /^-?\d+(\.\d+)?$/.test(cell) && cell.replace(/\D/g, "").length <= mostDigits ? Number(cell) : null;
}

function toCell(cell: Cell, unit: Unit | undefined) {
  const figure = figureOf(cell, unit);
  if (figure === null) return cell === null ? null : { value: String(cell), type: String };
  const kind = unit?.kind ?? "number";
  // A spreadsheet's percentages are parts of one.
  // Else a spreadsheet would write "5." for five.
  const format = kind === "number" && Number.isInteger(figure) ? formats.count : formats[kind];
  return { value: kind === "percent" ? figure / 100 : figure, type: Number, format };
}

/** The data's own time, which a spreadsheet writes without a zone. */
function toTime(start: string) {
  const withTime = start.includes("T") && !/T00:00(:00)?$/.test(start);
  const value = new Date(
    `${start.includes("T") ? start.replace(/(Z|[+-]\d\d:\d\d)$/, "") : `${start}T00:00:00`}Z`,
  );
  return { value, type: Date, format: withTime ? timeFormat : dateFormat };
}
