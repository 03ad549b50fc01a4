import { defineText } from "../i18n/define-text";

export const text = defineText("print", {
  command: "Print or save as PDF",
  version: "Version of the data",
  printed: "Printed",
  rowsOnPaper: "The first {{count}} of {{total}} rows.",
});
