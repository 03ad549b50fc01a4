import { defineText } from "../i18n/define-text";

export const text = defineText("liveNote", {
  newData: "New data has arrived.",
  show: "Show it",
});
