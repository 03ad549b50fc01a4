/** About four round steps from zero, or from below it, to beyond the largest value; `most` is an end that is known. */
export function axisTicks(values: readonly (number | null)[], most?: number): number[] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = most ?? (Math.max(0, ...known) || (low < 0 ? 0 : 1));
  const step = round((high - low) / 4);
  const first = Math.floor(low / step);
  const last = most === undefined ? Math.ceil(high / step) : Math.floor(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return most === undefined || most === ticks.at(-1) ? ticks : [...ticks, most];
}

/** The round number that is nearest: one, two, three or five, with noughts. */
function round(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const part = value / power;
  const rounded = part < 1.5 ? 1 : part < 2.5 ? 2 : part < 4 ? 3 : part < 7 ? 5 : 10;
  // Not 0.30000000000000004
  return Number((rounded * power).toPrecision(12));
}
