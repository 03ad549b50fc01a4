/** So many lines are named at their ends, where there is room; more need a legend. */
const labelled = 4;

/** Whether lines are named at their ends on a wide chart, so that only a narrow one needs a legend. */
export function areNamedAtEnds(lines: number, mirrored: boolean): boolean {
  return lines <= labelled && !mirrored;
}

/** What a label takes, in pixels. */
const lineHeight = 15;

/**
 * How far each label has to move so that none covers another, in pixels downwards: labels whose places are too near are
 * parted about their common middle.
 *
 * @param places where the labels belong, in pixels from the top; null for those that are not there
 */
export function partedLabels(places: (number | null)[]): number[] {
  const groups = places
    .flatMap((place, index) => (place === null ? [] : [{ indexes: [index], middle: place }]))
    .sort((a, b) => a.middle - b.middle);
  for (let at = 0; at < groups.length - 1; ) {
    const [upper, lower] = [groups[at], groups[at + 1]];
    if (!upper || !lower) break;
    const room = ((upper.indexes.length + lower.indexes.length) / 2) * lineHeight;
    if (lower.middle - upper.middle >= room) {
      at += 1;
      continue;
    }
    const indexes = [...upper.indexes, ...lower.indexes];
    const middle =
      (upper.middle * upper.indexes.length + lower.middle * lower.indexes.length) / indexes.length;
    groups.splice(at, 2, { indexes, middle });
    // The group that grew may now reach the one above it.
    at = Math.max(0, at - 1);
  }
  const moves = places.map(() => 0);
  for (const { indexes, middle } of groups) {
    for (const [nth, index] of indexes.entries()) {
      moves[index] = middle + (nth - (indexes.length - 1) / 2) * lineHeight - (places[index] ?? 0);
    }
  }
  return moves;
}
