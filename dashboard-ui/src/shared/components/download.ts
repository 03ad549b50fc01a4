/** Hands a file to the browser's downloads. */
export function download(filename: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(address);
}

/** RFC 4180, with a mark at the front by which spreadsheets know UTF-8. */
export function toCsv(rows: (string | number | null)[][]): Blob {
  const lines = rows.map((cells) => cells.map(cell).join(","));
  return new Blob([`\uFEFF${lines.join("\r\n")}\r\n`], { type: "text/csv" });
}

const plainNumber = /^-?\d+(\.\d+)?$/;

function cell(value: string | number | null): string {
  if (value === null) return "";
  // A spreadsheet would run a text that begins like a formula; a number below zero is none.
  const isFormula = typeof value === "string" && /^[=+\-@\t\r]/.test(value) && !plainNumber.test(value);
  const plain = isFormula ? `'${value}` : String(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
