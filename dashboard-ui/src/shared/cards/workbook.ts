import writeWorkbook from "write-excel-file/universal";
import type { Unit } from "../format/numbers";
import type { Fact } from "./scope-facts";
import type { Table } from "./table";
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
    table.columns.map(({ unit }, column) => {
      const start = column === 0 ? table.starts?.[row] : undefined;
      return start === undefined ? toCell(cells[column] ?? null, unit) : toTime(start);
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

function toCell(cell: string | number | null, unit: Unit | undefined) {
  if (typeof cell !== "number") return cell === null ? null : { value: cell, type: String };
  const kind = unit?.kind ?? "number";
  // A spreadsheet's percentages are parts of one.
  return { value: kind === "percent" ? cell / 100 : cell, type: Number, format: formats[kind] };
}

/** The data's own time, which a spreadsheet writes without a zone. */
function toTime(start: string) {
  const withTime = start.includes("T") && !/T00:00(:00)?$/.test(start);
  const value = new Date(
    `${start.includes("T") ? start.replace(/(Z|[+-]\d\d:\d\d)$/, "") : `${start}T00:00:00`}Z`,
  );
  return { value, type: Date, format: withTime ? timeFormat : dateFormat };
}
