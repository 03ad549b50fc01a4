import { defineText } from "../i18n/define-text";

export const text = defineText("target", {
  ofTarget: "{{attainment}} of target",
  ofShare: "{{attainment}} of the target's share",
  attainment: "Who reaches the target, by {{dimension}}?",
  attainmentSubtitle: "Share of the target for {{measure}}, {{period}}; the mark is the target",
  actualOf: "{{actual}} of {{target}}",
  actualOfShare: "{{actual}} of {{target}} for these days",
  goal: "Target",
  reached: "Reached",
  target: "The target is {{amount}} for {{period}}.",
});
