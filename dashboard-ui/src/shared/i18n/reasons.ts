import { defineText } from "./define-text";

// The sentences in which the server says why data has no measure; those that name a column or a number stay as they are.
const text = defineText("reasons", {
  "No revenue column in this data.": "No revenue column in this data.",
  "No cost column in this data.": "No cost column in this data.",
  "No cost or profit column in this data, so profit is not known.":
    "No cost or profit column in this data, so profit is not known.",
  "No column with the number of units sold.": "No column with the number of units sold.",
  "No column with the number of units returned.": "No column with the number of units returned.",
  "No customer column in this data.": "No customer column in this data.",
  "No product column in this data.": "No product column in this data.",
  "No branch column in this data.": "No branch column in this data.",
  "No column with the value of returns.": "No column with the value of returns.",
  "The number of units returned is known, but not their value.":
    "The number of units returned is known, but not their value.",
});

export function reasonInLanguage(reason: string): string {
  return text(reason as "No revenue column in this data.");
}
