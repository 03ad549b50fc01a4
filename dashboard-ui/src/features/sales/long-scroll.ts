/** Browsers end at 17 to 33 million pixels; whatever is longer is scrolled on a shorter scale. */
const tallest = 15_000_000;
/** A move of more screens than this is a jump: somebody drags the scrollbar. */
const jump = 2;

/** A list in pixels: all of it, and the part that is in sight. */
export type Extent = { length: number; sight: number };

/**
 * Where a list stands.
 *
 * @property at pixels of the list above what is in sight
 * @property scrolled the same as the browser counts it, on its scale
 */
export type Position = { at: number; scrolled: number };

/** How long the browser believes the list to be. */
export function scaledLength(length: number): number {
  return Math.min(length, tallest);
}

/** Follows the browser: a short way pixel by pixel, so that no row is passed unseen; a long one in proportion. */
export function moved({ at, scrolled }: Position, next: number, extent: Extent): Position {
  const last = Math.max(0, extent.length - extent.sight);
  const isJump = Math.abs(next - scrolled) > jump * extent.sight || next <= 0 || next >= lastScaled(extent);
  const wanted = isJump ? next * scale(extent) : at + next - scrolled;
  return { at: Math.min(Math.max(wanted, 0), last), scrolled: next };
}

/** Where the browser's scrollbar belongs for what is in sight. */
export function inProportion({ at }: Position, extent: Extent): number {
  return at / scale(extent);
}

function scale(extent: Extent): number {
  const scaled = lastScaled(extent);
  return scaled === 0 ? 1 : (extent.length - extent.sight) / scaled;
}

function lastScaled(extent: Extent): number {
  return Math.max(0, scaledLength(extent.length) - extent.sight);
}
