import { describe, expect, it } from "vitest";
import { isMappable, sumPlaces } from "./place-sums";

const row = (name: string | null, value: number | null) => ({ key: [name], values: [value] });

describe("sums of places", () => {
  it("belong together where a country is written in two ways", () => {
    expect(sumPlaces("countries", [row("UK", 5), row("Kenya", 7), row("United Kingdom", 3.5)])).toEqual({
      places: [
        { place: "GB", value: 8.5, cells: ["UK", "United Kingdom"] },
        { place: "KE", value: 7, cells: ["Kenya"] },
      ],
      unknown: [],
    });
  });

  it("name what is on no map", () => {
    expect(sumPlaces("countries", [row("Unspecified", 4), row(null, 2)]).unknown).toEqual([
      { cell: "Unspecified", value: 4 },
      { cell: "", value: 2 },
    ]);
  });

  it("make a map where most names are known, and empty cells do not count against it", () => {
    const states = [row("Texas", 1), row("Ohio", 1), row(null, 50)];
    expect(isMappable(sumPlaces("states", states))).toBe(true);
    expect(isMappable(sumPlaces("states", [...states, row("North", 1), row("South", 1)]))).toBe(false);
    expect(isMappable(sumPlaces("states", [row("Texas", 1)]))).toBe(false);
  });
});
