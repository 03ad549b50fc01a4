import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("columns", {
  columns: "Columns",
  some: "{{shown}} of {{all}} columns",
  all: "All columns",
  none: "No column",
  show: "Show these",
  leastOne: "Choose at least one column.",
});
