import { describe, expect, it } from "vitest";
import ar from "./languages/ar.json";
import de from "./languages/de.json";
import sw from "./languages/sw.json";

type Texts = Record<string, string>;

const files = import.meta.glob("../../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const english = new Map<string, Texts>();
for (const source of Object.values(files) as string[]) {
  const [, namespace = "", body] = /= defineText\(\s*"(\w+)",\s*(\{[\s\S]*?\n?\})\);/.exec(source) ?? [];
  // The English texts are read from the sources, so that a namespace nobody imports here is not forgotten.
  if (body) english.set(namespace, new Function(`return ${body}`)() as Texts);
}

const baseOf = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const basesOf = (texts: Texts) => [...new Set(Object.keys(texts).map(baseOf))].sort();
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "");
const allPlaceholders = (texts: Texts, base: string) =>
  new Set(Object.entries(texts).flatMap(([key, text]) => (baseOf(key) === base ? placeholders(text) : [])));

describe.each([
  ["German", de],
  ["Swahili", sw],
  ["Arabic", ar],
])("%s", (_, translated: Record<string, Texts>) => {
  it("has every namespace and no other", () => {
    expect(english.size).toBeGreaterThan(10);
    expect(Object.keys(translated).sort()).toEqual([...english.keys()].sort());
  });

  it.each([...english.keys()])("says everything that English says in %s", (namespace) => {
    expect(basesOf(translated[namespace] ?? {})).toEqual(basesOf(english.get(namespace) ?? {}));
  });

  it.each([...english.keys()])("fills in what English fills in, in %s", (namespace) => {
    for (const [key, text] of Object.entries(translated[namespace] ?? {})) {
      const known = allPlaceholders(english.get(namespace) ?? {}, baseOf(key));
      expect([...placeholders(text)].filter((name) => !known.has(name))).toEqual([]);
      // A form for one or two may spell the number out.
      if (!/_(zero|one|two)$/.test(key)) expect(new Set(placeholders(text)), key).toEqual(known);
    }
  });
});
