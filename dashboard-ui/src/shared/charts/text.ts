import { defineText } from "../i18n/define-text";

export const text = defineText("charts", { partial: "{{bucket}} (incomplete)" });
