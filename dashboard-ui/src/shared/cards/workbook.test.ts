import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { toWorkbook } from "./workbook";

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
