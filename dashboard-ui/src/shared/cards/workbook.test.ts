import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Table } from "./table";
import { toWorkbook } from "./workbook";

/** The cells of the sheet with the figures: where, and what stands there. */
async function cellsOf(table: Table): Promise<(string | number)[][]> {
  const file = unzipSync(new Uint8Array(await (await toWorkbook("Sales", table, [])).arrayBuffer()));
  const sheet = strFromU8(file["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  return [...sheet.matchAll(/<c r="([A-Z]\d)"([^>]*)><v>([^<]*)<\/v>/g)].map(([, at = "", kind, value]) => [
    at,
    kind?.includes('t="s"') ? "text" : Number(value),
  ]);
}

test("cells of a file are numbers and days where their columns are, but for what would lose digits", async () => {
  const table = {
    columns: [
      { label: "Date", times: true },
      { label: "Sales", unit: { kind: "money", currency: null } as const },
      { label: "Order" },
    ],
    rows: [
      ["2024-01-01T12:00:00", "-12.50", "0042"],
      ["some day", "1234567890.12345678", "7"],
    ],
  };

  const cells = (await cellsOf(table)).slice(3);

  expect(cells).toEqual([
    ["A2", 45292.5],
    ["B2", -12.5],
    ["C2", "text"],
    ["A3", "text"],
    ["B3", "text"],
    ["C3", "text"],
  ]);
});

test("a workbook has numbers, parts of one for percentages, and days", async () => {
  const table = {
    columns: [
      { label: "Time" },
      { label: "Revenue", unit: { kind: "money", currency: "KES" } as const },
      { label: "Margin", unit: { kind: "percent" } as const },
    ],
    rows: [
      ["Jan 2024", 1234567.89, 12.5],
      ["Feb 2024", null, 0],
    ],
    starts: ["2024-01-01", "2024-02-01"],
  };

  const file = unzipSync(new Uint8Array(await (await toWorkbook("=1+1", table, [])).arrayBuffer()));
  const sheet = strFromU8(file["xl/worksheets/sheet2.xml"] ?? new Uint8Array());

  const values = [...sheet.matchAll(/<c r="([A-Z]\d)"([^>]*)><v>([^<]*)<\/v>/g)].map(
    ([, at, kind, value]) => [at, kind?.includes('t="s"') ? "text" : Number(value)],
  );
  expect(values).toEqual([
    ["A1", "text"],
    ["B1", "text"],
    ["C1", "text"],
    ["A2", 45292],
    ["B2", 1234567.89],
    ["C2", 0.125],
    ["A3", 45323],
    ["C3", 0],
  ]);
  expect(strFromU8(file["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).not.toContain("<f>");
});
