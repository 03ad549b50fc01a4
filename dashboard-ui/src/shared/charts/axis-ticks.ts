/**
 * About four round steps from zero, or from below it, to beyond the largest value.
 *
 * @param least the smallest step that can be told apart once it is written
 * @param most an end of the axis that is known
 */
export function axisTicks(values: readonly (number | null)[], least: number, most?: number): number[] {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = most ?? (Math.max(0, ...known) || (low < 0 ? 0 : 1));
  const step = most === undefined ? Math.max(least, round((high - low) / 4)) : most / 4;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** How many points of many lie from one name to the next: a round number. */
export function namesEvery(points: number): number {
  return Math.max(1, round(points / 6));
}

/** Whether a point is named: the first and each of so many. */
export function isNamed(index: number, every: number): boolean {
  return index === 0 || (index + 1) % every === 0;
}

/** The round number that is nearest: one, two, three or five, with noughts. */
function round(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const part = value / power;
  const rounded = part < 1.5 ? 1 : part < 2.5 ? 2 : part < 4 ? 3 : part < 7 ? 5 : 10;
  // Not 0.30000000000000004
  return Number((rounded * power).toPrecision(12));
}
