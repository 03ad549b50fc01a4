/** Where something that can be picked stands: how far across and how far down. */
export type Spot = { across: number; down: number };

type Lie = {
  /** Whether they stand in rows and columns, so that a move keeps to its own. */
  grid: boolean;
  mirrored: boolean;
};

const ways = {
  ArrowRight: { axis: "across", step: 1 },
  ArrowLeft: { axis: "across", step: -1 },
  ArrowDown: { axis: "down", step: 1 },
  ArrowUp: { axis: "down", step: -1 },
} as const;

const mirror: Record<string, string> = { ArrowRight: "ArrowLeft", ArrowLeft: "ArrowRight" };

/** Which one a key leads to: the nearest that way, the same where there is none; null for other keys. */
export function nextSpot(spots: Spot[], at: number | null, key: string, lie: Lie): number | null {
  if (spots.length === 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return spots.length - 1;
  const way = ways[(lie.mirrored ? (mirror[key] ?? key) : key) as keyof typeof ways];
  if (!way) return null;
  if (at === null) return 0;
  return nearest(spots, at, way, lie.grid);
}

function nearest(
  spots: Spot[],
  at: number,
  { axis, step }: (typeof ways)[keyof typeof ways],
  grid: boolean,
): number {
  const beside = axis === "across" ? "down" : "across";
  const here = spots[at];
  if (!here) return at;
  let found = { index: at, distance: Number.POSITIVE_INFINITY };
  for (const [index, spot] of spots.entries()) {
    const distance = (spot[axis] - here[axis]) * step;
    // Of those at the same place the later ones lie ahead.
    const ahead = distance > 0 || (distance === 0 && (index - at) * step > 0);
    if (ahead && distance < found.distance && (!grid || spot[beside] === here[beside])) {
      found = { index, distance };
    }
  }
  return found.index;
}
