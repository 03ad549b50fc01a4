import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("profitability", {
  title: "Profitability",
  noProfitTitle: "What is earned?",
  noProfit: "This data has no cost or profit, so profit is not known.",
  waterfall: "What becomes of revenue?",
  waterfallSummary: "{{title}} Revenue {{revenue}}, cost {{cost}}, profit {{profit}}.",
  step: "Step",
  amount: "Amount",
  revenue: "Revenue",
  cost: "Cost",
  profit: "Profit",
  byDimension: "Which {{dimension}} brings the most profit?",
  byNoun: "Which {{noun}} bring the most profit?",
  table: "Profit in figures, by {{dimension}}",
});
