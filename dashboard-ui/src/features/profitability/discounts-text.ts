import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("discounts", {
  discounts: "What do discounts do to the margin?",
  discountsSubtitle: "Profit margin by rate of discount ({{column}}), {{period}}",
  discountRate: "Discount",
  margin: "Profit margin",
  noDiscount: "none",
  band: "{{above}}–{{upTo}}%",
  bandNote: "Revenue {{revenue}}, {{share}} of the whole · profit {{profit}}",
  discountOutside_one: "{{rows}} row has no discount between 0 and 100% and is not in this chart.",
  discountOutside_other: "{{rows}} rows have no discount between 0 and 100% and are not in this chart.",
  noDiscountColumn: "No discount column in this file. Add one with the rate of each sale and load again.",
  discountAmounts:
    "The column “{{column}}” holds amounts, not rates. Add a column with each sale's rate of discount and load again.",
});
