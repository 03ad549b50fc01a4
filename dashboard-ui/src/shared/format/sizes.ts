import { currentLocale } from "./numbers";

const steps = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

export function formatBytes(bytes: number, locale = currentLocale()): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), steps.length - 1);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: steps[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

export function formatDuration(milliseconds: number, locale = currentLocale()): string {
  const seconds = milliseconds / 1000;
  const unit = (name: string, value: number, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit: name,
      unitDisplay: "narrow",
      maximumFractionDigits: digits,
    }).format(value);
  if (seconds < 60) return unit("second", seconds, seconds < 10 ? 1 : 0);
  return `${unit("minute", Math.floor(seconds / 60), 0)} ${unit("second", Math.round(seconds % 60), 0)}`;
}
