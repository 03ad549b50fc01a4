import { defineText } from "../i18n/define-text";

export const text = defineText("charts", {
  notDrawn: "This chart could not be drawn",
  partial: "{{bucket}} (incomplete)",
  pick: "Arrow keys go from one to the next, Enter filters by it, Escape leaves it",
  stretch: "Choose dates: arrow keys move, Shift extends, Enter shows them, Escape leaves them",
  stretchHelp: "Drag over the chart to choose dates",
  stretchChosen: "{{from}} to {{to}}. Enter shows these dates.",
});
