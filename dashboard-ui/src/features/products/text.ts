import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("products", {
  title: "Products",
  noProductTitle: "Which products sell most?",
  noProduct: "No column of this data names what was sold.",
  drill: "What is inside?",
  everything: "All",
  matrix: "Which products sell much, and which earn much?",
  matrixSubtitle: "{{x}} against {{y}}, the {{count}} largest by {{x}}, {{period}}",
  matrixLines: "Half of these products lie on either side of each dashed line.",
  matrixSummary:
    "{{title}} {{count}} products; {{high}} sell more and earn a higher margin than half of them.",
  pareto: "How many products bring most of the sales?",
  paretoSubtitle: "Cumulative share of {{measure}}, largest product first, {{period}}",
  paretoSummary:
    "{{a}} of {{count}} products bring the first 80 % of {{measure}} (class A), {{b}} the next 15 % (class B), {{c}} the rest (class C).",
  classes: "A: {{a}} products bring 80 % · B: {{b}} bring the next 15 % · C: {{c}} bring the rest",
  class: "Class",
  cumulative: "Cumulative",
  share: "Share",
  tooMany: "There are more than {{count}} products; filter to see how they divide.",
  table: "All products",
  returns: "Which products come back?",
});
