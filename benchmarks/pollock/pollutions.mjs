/**
 * Everything the suite does to a table, by its definitions: each file with the text it holds, the rows a loader should
 * find in it, and how often such a file is met (the weights come from the authors' survey of public data; a pollution of
 * single rows shares one weight among its files), and which row alone was polluted, if only one was.
 */
export function pollute(table) {
  const files = new Map();
  const width = table[0].length;
  const add = (name, weight, text, rows = table.map(texts), row = null) => files.set(`${name}.csv`, { text, rows, weight, row });
  const [header, ...data] = table;

  add("source", 1, write(table));
  add("file_no_payload", 15, "", []);
  add("file_no_trailing_newline", 184, write(table).slice(0, -2));
  add("file_double_trailing_newline", 5, `${write(table)}\r\n`);
  add("file_no_header", 470, write(data), data.map(texts));
  for (const count of [2, 3]) {
    const above = Array(count - 1).fill(unquoted(header));
    const joined = header.map(({ text }) => Array(count).fill(text).join(" "));
    add(`file_header_multirow_${count}`, 47, write([...above, ...table]), [joined, ...data.map(texts)]);
  }
  const blank = { text: "", quoted: false };
  const preamble = [{ text: "PREAMBLE", quoted: false }, ...Array(width - 1).fill(blank)];
  add("file_preamble", 282, write([preamble, Array(width).fill(blank), ...table]));
  const second = table.slice(0, -1).map(unquoted);
  const wider = second.map((row, i) => [...row, i === 0 ? { text: "col1", quoted: false } : row.at(-1)]);
  add("file_multitable_less", 188 / 3, write([...table, ...second.map((row) => row.slice(0, -1))]));
  add("file_multitable_same", 188 / 3, write([...table, ...second]));
  add("file_multitable_more", 188 / 3, write([...table, ...wider]));
  add("file_header_only", 3, write([header]), [texts(header)]);
  add("file_one_data_row", 4, write(table.slice(0, 2)), table.slice(0, 2).map(texts));

  add("file_record_delimiter_0xD", 7, write(table, { end: "\r" }));
  add("file_record_delimiter_0xA", 1691, write(table, { end: "\n" }));
  add("file_field_delimiter_0x9", 4, write(table, { delimiter: "\t" }));
  add("file_field_delimiter_0x3B", 834, write(table, { delimiter: ";" }));
  add("file_field_delimiter_0x20", 4, write(table, { delimiter: " " }));
  add("file_field_delimiter_0x2C_0x20", 101, write(table, { delimiter: ", " }));
  add("file_quotation_char_0x27", 11, write(table, { quote: "'" }));
  add("file_escape_char_0x5C", 1, write(table, { escape: "\\" }));
  add("file_escape_char_0x00", 7, write(table, { escape: "" }));

  table.forEach((row, r) => {
    const polluted = (pieces) => table.map((each, i) => (i === r ? pieces.join("") : line(each))).map((text) => `${text}\r\n`).join("");
    for (let c = 0; c < width; c++) {
      const pieces = cut(row);
      const more = [...pieces];
      more.splice(c === 0 ? 0 : 2 * c - 1, 0, ",");
      add(`row_more_sep_row${r}_col${c}`, WEIGHTS.separator, polluted(more), undefined, r);
      if (c > 0) {
        const less = [...pieces];
        less.splice(2 * c - 1, 1);
        add(`row_less_sep_row${r}_col${c}`, WEIGHTS.separator, polluted(less), undefined, r);
      }
      const stray = [...pieces];
      stray[2 * c] = written({ ...row[c] }, {}, '"');
      const rows = table.map(texts);
      rows[r][c] = `"${rows[r][c]}`;
      add(`row_extra_quote${r}_col${c}`, WEIGHTS.quote, polluted(stray), rows, r);
    }
    add(`row_field_delimiter_${r}_0x20`, WEIGHTS.delimiter, polluted([line(row, { delimiter: " " })]), undefined, r);
  });
  return files;
}

const WEIGHTS = { separator: 0.36775106082036774, quote: 0.009259259259259259, delimiter: 1 / 7 };

function texts(row) {
  return row.map(({ text }) => text);
}

function unquoted(row) {
  return row.map(({ text }) => ({ text, quoted: text.includes(",") }));
}

function write(table, style) {
  return table.map((row) => line(row, style) + (style?.end ?? "\r\n")).join("");
}

function line(row, style = {}) {
  return cut(row, style).join("");
}

/** The row as written cells with the delimiters between them. */
function cut(row, style = {}) {
  return row.flatMap((cell, i) => (i === 0 ? [] : [style.delimiter ?? ","]).concat(written(cell, style)));
}

/** As the suite does, quotes and escapes are changed where they are and added nowhere. */
function written({ text, quoted }, { quote = '"', escape = '"' }, stray = "") {
  return (quoted ? quote : "") + stray + text.replaceAll('"', `${escape}"`) + (quoted ? quote : "");
}
