import type { LackCode } from "../api/generated/graphql";
import { formatCount } from "../format/numbers";
import { defineText } from "./define-text";

const text = defineText("reasons", {
  NO_REVENUE_COLUMN: "No revenue column in this data.",
  NO_COST_COLUMN: "No cost column in this data.",
  NO_PROFIT: "No cost or profit column in this data, so profit is not known.",
  COST_MISSING: "Cost is missing in {{rows}} rows, so profit is not known.",
  NO_UNITS_COLUMN: "No column with the number of units sold.",
  NO_UNITS_RETURNED_COLUMN: "No column with the number of units returned.",
  NO_CUSTOMER_COLUMN: "No customer column in this data.",
  NO_PRODUCT_COLUMN: "No product column in this data.",
  NO_BRANCH_COLUMN: "No branch column in this data.",
  NO_RETURNS_COLUMN: "No column with the value of returns.",
  RETURNS_WITHOUT_VALUE: "The number of units returned is known, but not their value.",
  NET_SALES_UNKNOWN:
    "Units came back ({{column}}), but their value is not in this data, so net sales are not known.",
  RETURNS_OF_BOTH_SIGNS:
    "The amounts in {{column}} are on both sides of zero and come to more than zero, so what came back and what was corrected cannot be told apart.",
  RETURNS_WITHOUT_AMOUNTS:
    "The column {{column}} says which sales came back, but there is no column of amounts to take them off from.",
  RETURNS_NOT_UNDERSTOOD:
    "The column {{column}} says which sales came back, but its cells ({{cells}}) are not understood. Write yes and no.",
  NO_COLUMN_WITH_MEANING: "No column with the meaning {{name}} in this data.",
  FORMULA_INVALID: "The formula of {{measure}} is not valid: {{mistake}}",
  MEASURE_MISSING: "This data has no measure {{measure}}.",
  COLUMN_MISSING: "This data has no column {{column}}.",
  COLUMN_NOT_NUMERIC: "{{column}} is no column of numbers to compute with.",
  COLUMN_NOT_COUNTABLE: "{{column}} is no dimension whose values can be counted.",
});

/** Why data does not have a measure, as the server tells it. */
export interface Lack {
  code: LackCode;
  facts: { name: string; value: string }[];
}

export function lackInLanguage({ code, facts }: Lack): string {
  const values = facts.map(({ name, value }) => [name, name === "rows" ? formatCount(Number(value)) : value]);
  return text(code, Object.fromEntries(values));
}
