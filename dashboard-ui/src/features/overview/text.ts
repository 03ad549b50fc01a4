import { defineText } from "../../shared/i18n/define-text";

export const text = defineText("overview", {
  title: "Overview",
  heatmap: "Where does which {{rows}} sell, by {{columns}}?",
});
