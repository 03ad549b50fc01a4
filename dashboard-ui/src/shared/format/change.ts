import { defineText } from "../i18n/define-text";
import { currentLocale, formatter, shortPercent, type Unit } from "./numbers";

const text = defineText("change", {
  none: "no change",
  new: "new",
  unavailable: "n/a: no data in {{period}}",
  points: "{{points}} pts",
});

/** What a figure did against another period; `absolute` is null where that period has no figure. */
export type Change = { absolute: number | null; percent: number | null };

export type ChangeText = { text: string; direction: "up" | "down" | "none" };

/** Rates change by points, everything else by percent; what was nothing before is new. */
export function describeChange(
  change: Change,
  unit: Unit,
  periodName: string,
  locale = currentLocale(),
): ChangeText {
  if (change.absolute === null)
    return { text: text("unavailable", { period: periodName }), direction: "none" };
  const rate = unit.kind === "percent";
  const amount = rate ? change.absolute : change.percent;
  if (amount === null) {
    return change.absolute === 0
      ? { text: text("none"), direction: "none" }
      : { text: text("new"), direction: change.absolute > 0 ? "up" : "down" };
  }
  if (Math.abs(amount) < 0.05) return { text: text("none"), direction: "none" };
  return {
    text: rate ? points(amount, locale) : percent(amount, locale),
    direction: amount > 0 ? "up" : "down",
  };
}

/** The change between two figures, as the server would state it. */
export function changeBetween(now: number | null, before: number | null): Change {
  if (now === null || before === null) return { absolute: null, percent: null };
  return { absolute: now - before, percent: before === 0 ? null : ((now - before) / Math.abs(before)) * 100 };
}

function points(amount: number, locale: string): string {
  const format = formatter(locale, { signDisplay: "always", maximumFractionDigits: 1 });
  return text("points", { points: format.format(amount) });
}

function percent(amount: number, locale: string): string {
  const short = shortPercent(amount);
  const fraction = Math.abs(amount) < 1000 || short.notation ? 1 : 0;
  return formatter(locale, {
    style: "percent",
    signDisplay: "always",
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
    ...short,
  }).format(amount / 100);
}
