/**
 * The suite's measures of one loaded file against the rows it should have: success, and precision, recall and F1 of the
 * header's cells, of the records and of all cells, each from 0 to 1; ten figures whose sum is the file's score.
 */
export function score(expected, loaded) {
  if (loaded === null) {
    return Array(10).fill(0);
  }
  if (expected.length === 0) {
    return Array(10).fill(1);
  }
  const record = (row) => row.map((cell) => cell.toLowerCase()).join("");
  return [
    1,
    ...overlap(expected[0].map((cell) => cell.toLowerCase()), (loaded[0] ?? []).map((cell) => cell.toLowerCase())),
    ...overlap(expected.slice(1).map(record), loaded.slice(1).map(record)),
    ...overlap(expected.flat(), loaded.flat()),
  ];
}

function overlap(expected, loaded) {
  if (expected.length === 0) {
    return [1, 1, 1];
  }
  const left = new Map();
  for (const each of expected) {
    left.set(each, (left.get(each) ?? 0) + 1);
  }
  let both = 0;
  for (const each of loaded) {
    const count = left.get(each) ?? 0;
    both += count > 0 ? 1 : 0;
    left.set(each, count - 1);
  }
  if (both === 0) {
    return [0, 0, 0];
  }
  const [precision, recall] = [both / expected.length, both / loaded.length];
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}

/** Rows of a file of RFC 4180. */
export function parse(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') {
        cell += c;
      } else if (text[i + 1] === '"') {
        cell += text[++i];
      } else {
        quoted = false;
      }
    } else if (c === '"' && cell === "") {
      quoted = true;
    } else if (c === ",") {
      row.push(cell);
      cell = "";
    } else if (c === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else if (c !== "\r") {
      cell += c;
    }
  }
  return cell !== "" || row.length > 0 ? [...rows, [...row, cell]] : rows;
}
