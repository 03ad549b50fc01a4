import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("overview", {
  title: "Overview",
  heatmap: "What sells where? {{rows}} by {{columns}}",
});
