import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("branches", {
  title: "Branches",
  noMap:
    "No map: it knows countries and the states of the USA, and the names in “{{dimension}}” are neither.",
  noBranchTitle: "Which branches sell most?",
  noBranch: "No column of this data says where a sale was made.",
  overTime: "When does which {{label}} sell?",
  overTimeOf: "When do which {{noun}} sell?",
  lines: "How do the largest compare over time?",
  linesSubtitle: "{{measure}} {{granularity}}, {{period}}",
  linesSummary: "{{title}} {{count}} lines from {{first}} to {{last}}.",
  heatmap: "What sells where? {{rows}} by {{columns}}",
  table: "{{dimension}} in figures",
  time: "Time",
  largestOnly: "only the {{count}} largest",
});
