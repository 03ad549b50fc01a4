import { describe, expect, it } from "vitest";
import { countryOf, countryOfNumber, stateOf } from "./place-names";

describe("names of places", () => {
  it.each([
    ["Kenya", "KE"],
    [" united kingdom ", "GB"],
    ["UK", "GB"],
    ["EIRE", "IE"],
    ["USA", "US"],
    ["Deutschland", "DE"],
    ["Allemagne", "DE"],
    ["Estados Unidos", "US"],
    ["Côte d'Ivoire", "CI"],
    ["fr", "FR"],
    ["Myanmar (Burma)", "MM"],
    ["ألمانيا", "DE"],
  ])("take %s for a country", (name, code) => {
    expect(countryOf(name)).toBe(code);
  });

  it.each(["Westlands", "", "XX", "North", "Unspecified"])("take %s for none", (name) => {
    expect(countryOf(name)).toBeNull();
  });

  it("know states by name and letters", () => {
    expect([stateOf("california"), stateOf("NY"), stateOf("Bavaria")]).toEqual([
      "California",
      "New York",
      null,
    ]);
  });

  it("know countries by the number on the map", () => {
    expect([countryOfNumber("404"), countryOfNumber("999")]).toEqual(["KE", null]);
  });
});
