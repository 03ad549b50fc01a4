import type { Dimension } from "../figures/dimensions";
import { defineText } from "../i18n/define-text";
import { beginning } from "../i18n/measure-names";

const text = defineText("nouns", {
  product: "products",
  productLine: "product lines",
  category: "categories",
  brand: "brands",
  branch: "branches",
  region: "regions",
  country: "countries",
  city: "cities",
  customer: "customers",
  customerSegment: "customer segments",
  salesperson: "salespeople",
  channel: "channels",
  paymentMethod: "payment methods",
});

/** What people call a dimension's values, within a sentence; null where only its column has a name. */
export function nounOf({ concept }: Dimension): string | null {
  // A concept without a text of its own comes back as it is; no language calls one of the others so.
  const noun = concept === null ? null : text(concept as "product");
  return noun === concept ? null : noun;
}

/** The same at the beginning of a title; the column's own name where there is none. */
export function titleNoun(dimension: Dimension): string {
  const noun = nounOf(dimension);
  return noun === null ? dimension.label : beginning(noun);
}
