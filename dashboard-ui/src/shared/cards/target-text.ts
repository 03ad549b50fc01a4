import { defineText } from "../i18n/define-text";

export const text = defineText("target", {
  ofTarget: "{{attainment}} of target",
  ofShare: "{{attainment}} of the target's share",
  target: "The target is {{amount}} for {{period}}.",
});
