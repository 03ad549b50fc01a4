import { describe, expect, it } from "vitest";
import { inspectFile } from "./inspect-file";

const file = (name: string, content: BlobPart) => new File([content], name);

describe("a file before it is sent", () => {
  it.each([
    ["sales.csv", "", "empty"],
    ["photo.png", "x", "type"],
    ["noextension", "x", "type"],
    ["sales.XLSX", "PK", null],
  ])("%s has the problem that the server would name", async (name, content, problem) => {
    expect((await inspectFile(file(name, content))).problem).toBe(problem);
  });

  it("shows its beginning as rows, whatever separates the cells", async () => {
    const { preview } = await inspectFile(
      file("a.csv", 'Datum;Artikel;Umsatz\n01.02.2024;"Tee; grün";1.200,50\n'),
    );
    expect(preview).toEqual([
      ["Datum", "Artikel", "Umsatz"],
      ["01.02.2024", "Tee; grün", "1.200,50"],
    ]);
  });

  it("reads old Windows and UTF-16 files as people wrote them", async () => {
    const windows = new Uint8Array([0x47, 0x72, 0xfc, 0x6e, 0x2c, 0x31, 0x0a, 0x61, 0x62, 0x63, 0x2c, 0x32]);
    expect((await inspectFile(file("a.csv", windows))).preview?.[0]).toEqual(["Grün", "1"]);
    const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x09, 0x00, 0x62, 0x00]);
    expect((await inspectFile(file("a.txt", utf16))).preview?.[0]).toEqual(["a", "b"]);
  });
});
