import { nameDay } from "../../shared/format/dates";
import { defineText } from "../../shared/i18n/define-text";
import { language } from "../../shared/i18n/language";

const text = defineText("previewLine", {
  reading: "{{cell}} is {{value}}",
  noDate: "no date",
  noNumber: "no number",
});

/** How a cell would be read, as the server puts it: "03/04/2024 is 3 April 2024". In English it stands as it came. */
export function previewInLanguage(line: string): string {
  const [, cell, value] = /^(.*) is (\d{1,2} [A-Z][a-z]+ \d{4}|no date|no number|-?[\d.]+)$/.exec(line) ?? [];
  if (language === "en" || cell === undefined || value === undefined) return line;
  return text("reading", { cell, value: valueInLanguage(value) });
}

function valueInLanguage(value: string): string {
  if (value === "no date") return text("noDate");
  if (value === "no number") return text("noNumber");
  const day = /[A-Z]/.test(value) ? new Date(`${value} UTC`) : null;
  return day && !Number.isNaN(day.getTime()) ? nameDay(day.toISOString().slice(0, 10)) : value;
}
