import { defineText } from "../../../shared/i18n/define-text";

export const text = defineText("map", {
  title: "Where is it sold?",
  subtitle: "{{measure}} by {{dimension}}, {{period}}",
  summary:
    "Map of {{count}} places. The most: {{name}}, {{value}}. With the arrow keys you come from place to place, the largest first.",
  place: "{{name}}: {{value}}",
  missing: "Not on the map: {{places}}",
  scale: "From {{low}} to {{high}}",
});
