import { defineText } from "../i18n/define-text";

export const text = defineText("origin", {
  rowsCounted: "Rows counted",
  rowsOf: "{{rows}} of {{all}}",
  files: "From the files",
  moreFiles_one: "{{count}} more",
  moreFiles_other: "{{count}} more",
  originUnknown: "not to be had right now",
});
