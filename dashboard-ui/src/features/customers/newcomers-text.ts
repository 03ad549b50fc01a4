import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("newcomers", {
  newcomers: "How many customers are new, and how many come back?",
  newcomersSubtitle:
    "Customers per month, up to 12 months. New: their first purchase since {{day}}, where this data begins",
  newcomersSummary: "{{title}} {{month}}: {{fresh}} new, {{returning}} returning.",
  month: "Month",
  newOnes: "New",
  returningOnes: "Returning",
});
