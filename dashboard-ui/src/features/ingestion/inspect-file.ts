/** What the browser can tell about a file before it is sent. `preview` is its beginning as rows of cells, where it is text. */
type Inspection = { problem: "empty" | "type" | null; preview: string[][] | null };

// As the server answers in its refusal of other types.
const types = ["csv", "gz", "ods", "parquet", "tsv", "txt", "xls", "xlsm", "xlsx", "zip", "zst"];
const textTypes = ["csv", "tsv", "txt"];
const separators = [",", ";", "\t", "|"];
const lookedBytes = 16_384;
const previewRows = 6;

export const acceptedTypes = types.map((type) => `.${type}`).join(",");

export async function inspectFile(file: File): Promise<Inspection> {
  const type = file.name.includes(".") ? (file.name.split(".").at(-1) ?? "").toLowerCase() : "";
  if (file.size === 0) return { problem: "empty", preview: null };
  if (!types.includes(type)) return { problem: "type", preview: null };
  if (!textTypes.includes(type)) return { problem: null, preview: null };
  const beginning = decode(new Uint8Array(await file.slice(0, lookedBytes).arrayBuffer()));
  // The last line may be cut in the middle.
  const text = file.size > lookedBytes ? beginning.slice(0, beginning.lastIndexOf("\n")) : beginning;
  return { problem: null, preview: rowsOf(text).slice(0, previewRows) };
}

/** Only for looking at: the server decides encoding and separator from the whole file. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const asUtf8 = new TextDecoder("utf-8").decode(bytes);
  return asUtf8.slice(0, -4).includes("\uFFFD") ? new TextDecoder("windows-1252").decode(bytes) : asUtf8;
}

function rowsOf(text: string): string[][] {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  const count = (separator: string) =>
    lines.slice(0, 10).reduce((sum, line) => sum + cells(line, separator).length, 0);
  const separator = separators.reduce((best, each) => (count(each) > count(best) ? each : best));
  return lines.map((line) => cells(line, separator));
}

function cells(line: string, separator: string): string[] {
  const found: string[] = [];
  let cell = "";
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      found.push(cell.trim());
      cell = "";
    } else cell += character;
  }
  return [...found, cell.trim()];
}
