import { type Kind, placeOf } from "./shapes";

/** What a place has: its value, and the cells that mean it, as one country may be written in several ways. */
export type PlaceSum = { place: string; value: number; cells: string[] };
export type PlaceSums = { places: PlaceSum[]; unknown: { cell: string; value: number }[] };

type Row = { key: readonly (string | null)[]; values: readonly (number | null)[] };

/** At least this part of the names has to be known before a map says more than it hides. */
const enough = 0.6;

/** Rows by place, the largest first, beside those whose cells name none; cells without a value are of no place. */
export function sumPlaces(kind: Kind, rows: readonly Row[]): PlaceSums {
  const places = new Map<string, PlaceSum>();
  const unknown: PlaceSums["unknown"] = [];
  for (const { key, values } of rows) {
    const cell = key[0] ?? "";
    const value = values[0] ?? 0;
    const place = placeOf(kind, cell);
    const known = place === null ? undefined : places.get(place);
    if (place === null) unknown.push({ cell, value });
    else if (known) places.set(place, { place, value: known.value + value, cells: [...known.cells, cell] });
    else places.set(place, { place, value, cells: [cell] });
  }
  return { places: [...places.values()].sort((a, b) => b.value - a.value), unknown };
}

/** Whether a map of these would show most of them. */
export function isMappable({ places, unknown }: PlaceSums): boolean {
  const named = places.reduce((count, { cells }) => count + cells.length, 0);
  const nameless = unknown.filter(({ cell }) => cell !== "").length;
  return places.length > 1 && named >= enough * (named + nameless);
}
