/** An entry of a list that is being edited, with a key of its own: entries have no name until one is typed. */
export type Row<Entry> = { key: number; entry: Entry };

let lastKey = 0;

export function rowOf<Entry>(entry: Entry): Row<Entry> {
  lastKey += 1;
  return { key: lastKey, entry };
}

export function withEntry<Entry>(rows: Row<Entry>[], key: number, change: Partial<Entry>): Row<Entry>[] {
  return rows.map((row) => (row.key === key ? { key, entry: { ...row.entry, ...change } } : row));
}

export function without<Entry>(rows: Row<Entry>[], key: number): Row<Entry>[] {
  return rows.filter((row) => row.key !== key);
}

export function entriesOf<Entry>(rows: Row<Entry>[]): Entry[] {
  return rows.map(({ entry }) => entry);
}
