import type { Dimension } from "../figures/dimensions";
import type { TextOf } from "../i18n/define-text";
import { text } from "./text";

const titles: Partial<Record<string, TextOf<typeof text>>> = {
  product: "ranking.product",
  branch: "ranking.branch",
  customer: "ranking.customer",
  category: "ranking.category",
  productLine: "ranking.productLine",
  salesperson: "ranking.salesperson",
  channel: "ranking.channel",
  region: "ranking.region",
  country: "ranking.country",
  city: "ranking.city",
  brand: "ranking.brand",
  customerSegment: "ranking.customerSegment",
  paymentMethod: "ranking.paymentMethod",
};

/** The question that a ranking answers, in words. */
export function rankingTitle(dimension: Dimension): string {
  const known = dimension.concept ? titles[dimension.concept] : undefined;
  return known ? text(known) : text("ranking", { label: dimension.label });
}
