import { describe, expect, it } from "vitest";
import { endOfLastRow, sampleOf } from "./file-sample";

const bytes = (text: string) => new TextEncoder().encode(text);
const large = (name: string, row: string) =>
  new File([row.repeat(Math.ceil((5 * 2 ** 20) / row.length))], name);

describe("what is looked at before a file is sent", () => {
  it("is all of a small file", async () => {
    const file = new File(["Date,Sales\n"], "march.xlsx");
    expect(await sampleOf(file)).toEqual({ content: file, whole: true });
  });

  it("is the first whole rows of a large text", async () => {
    const row = "2024-03-01,12.50,tea\n";
    const sample = await sampleOf(large("march.csv", row));
    expect(sample?.whole).toBe(false);
    expect(sample?.content.size).toBe(Math.floor(2 ** 22 / row.length) * row.length);
  });

  it("is nothing of a large file that is no text", async () => {
    expect(await sampleOf(large("march.parquet", "PAR1\n"))).toBeNull();
  });

  it("ends before a row whose cell goes on in the next line", () => {
    expect(endOfLastRow(bytes('a,b\n1,"x\ny'))).toBe(4);
    expect(endOfLastRow(bytes('a,b\n1,"x\ny"\n2'))).toBe(12);
  });

  it("is nothing of text whose characters have two bytes", () => {
    expect(endOfLastRow(new Uint8Array([0xff, 0xfe, 0x61, 0, 0x0a, 0]))).toBe(0);
  });
});
