import { formatExact, type Unit } from "../format/numbers";
import { text } from "./text";

/** The largest of named figures in words, for those who cannot see the chart. */
export function summarizeHighest(
  title: string,
  figures: { name: string; value: number | null }[],
  unit: Unit,
): string {
  const known = figures.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const [first, ...others] = known;
  if (!first) return title;
  const high = others.reduce((best, each) => (each.value > best.value ? each : best), first);
  return `${title} ${text("highest", { name: high.name, value: formatExact(high.value, unit) })}`;
}
