import { describe, expect, it } from "vitest";
import ar from "./codes/ar.json";
import de from "./codes/de.json";
import en from "./codes/en.json";
import sw from "./codes/sw.json";

type Words = Record<string, { says: string; advice?: string }>;
const german: Words = de;

describe.each([
  ["Swahili", sw],
  ["Arabic", ar],
])("the words for codes in %s", (_, words: Words) => {
  it("are there for all that German has, advice included", () => {
    expect(Object.keys(words)).toEqual(Object.keys(german));
    for (const [code, { advice }] of Object.entries(german)) {
      expect(words[code]?.says, code).toBeTruthy();
      expect(words[code]?.advice !== undefined, code).toBe(advice !== undefined);
    }
  });
});

it("has words in every language for what English groups", () => {
  expect(Object.keys(en).filter((code) => !(code in german))).toEqual([]);
});
