import { defineText } from "./define-text";
import { language } from "./language";

// The names that the server gives to measures of every data source.
const text = defineText("measureNames", {
  Revenue: "Revenue",
  "Net sales": "Net sales",
  Cost: "Cost",
  Profit: "Profit",
  "Profit margin": "Profit margin",
  Transactions: "Transactions",
  "Average transaction": "Average transaction",
  "Units sold": "Units sold",
  "Units returned": "Units returned",
  Returns: "Returns",
  "Return rate": "Return rate",
  Customers: "Customers",
  Products: "Products",
  Branches: "Branches",
  Rows: "Rows",
});

/** Measures under their names in the reader's language; names that owners gave stay. */
export function inLanguage<Measure extends { label: string }>(measures: readonly Measure[]): Measure[] {
  return measures.map((measure) => ({ ...measure, label: text(measure.label as "Revenue") }));
}

/** A name within a sentence: with a small letter, but in German and for names written in capitals. */
export function inSentence(label: string): string {
  return language === "de" || /^\p{Lu}{2}/u.test(label)
    ? label
    : label.charAt(0).toLocaleLowerCase() + label.slice(1);
}

/** A sentence that may begin with such a name. */
export function beginning(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
