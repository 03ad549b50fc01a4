/** What of a file is looked at before it is sent. */
export type FileSample = { content: Blob; whole: boolean };

const textTypes = ["csv", "tsv", "tab", "txt"];
/** A look takes the server a second or so for this much, and it looks at one file at a time. */
const mostBytes = 4 * 2 ** 20;
const lineFeed = 0x0a;
const quote = 0x22;

/** A small file, or the first rows of a text; null for what can only be looked at as a whole and is large. */
export async function sampleOf(file: File): Promise<FileSample | null> {
  if (file.size <= mostBytes) return { content: file, whole: true };
  if (!textTypes.includes(file.name.split(".").at(-1)?.toLowerCase() ?? "")) return null;
  const beginning = new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());
  const end = endOfLastRow(beginning);
  return end === 0 ? null : { content: file.slice(0, end), whole: false };
}

/** Behind the last line break that is not inside quotes; 0 where there is none, or characters have two bytes. */
export function endOfLastRow(bytes: Uint8Array): number {
  if (bytes.subarray(0, 64).includes(0)) return 0;
  let end = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === quote) quoted = !quoted;
    else if (bytes[at] === lineFeed && !quoted) end = at + 1;
  }
  return end;
}
