import { afterEach, describe, expect, it } from "vitest";
import { addTranslations } from "./define-text";
import { inLanguage, inSentence } from "./measure-names";

describe("names of measures", () => {
  afterEach(() => addTranslations({}));

  it("are the reader's, but for those that owners gave", () => {
    addTranslations({ measureNames: { Revenue: "Umsatz" } });
    expect(inLanguage([{ label: "Revenue" }, { label: "Our takings" }])).toEqual([
      { label: "Umsatz" },
      { label: "Our takings" },
    ]);
  });

  it("begin small within a sentence, but for what is written in capitals", () => {
    expect(inSentence("Net sales")).toBe("net sales");
    expect(inSentence("VAT paid")).toBe("VAT paid");
    expect(inSentence("")).toBe("");
  });
});
