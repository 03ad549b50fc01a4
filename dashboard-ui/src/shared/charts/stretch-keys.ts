/** Points from where it began to where it is now, both included, in either direction. */
export type Stretch = { anchor: number; at: number };

type Step = { kind: "moved"; stretch: Stretch } | { kind: "taken" } | { kind: "left" };
type Key = { key: string; shiftKey: boolean };

/** What a key does to the stretch: arrows, Home and End move it, with Shift they extend it, Enter takes it, Escape leaves it. */
export function byKey(
  chosen: Stretch | null,
  { key, shiftKey }: Key,
  points: number,
  mirrored: boolean,
): Step | null {
  if (chosen && key === "Enter") return { kind: "taken" };
  if (chosen && key === "Escape") return { kind: "left" };
  const target = targetOf(chosen?.at ?? null, mirrored ? mirror(key) : key, points);
  if (target === null || points === 0) return null;
  const at = Math.max(0, Math.min(points - 1, target));
  return { kind: "moved", stretch: { anchor: shiftKey && chosen ? chosen.anchor : at, at } };
}

function targetOf(at: number | null, key: string, points: number): number | null {
  switch (key) {
    case "ArrowRight":
      return at === null ? 0 : at + 1;
    case "ArrowLeft":
      return at === null ? points - 1 : at - 1;
    case "Home":
      return 0;
    case "End":
      return points - 1;
    default:
      return null;
  }
}

/** Where time runs from right to left, an arrow still points to where it goes. */
function mirror(key: string): string {
  return { ArrowRight: "ArrowLeft", ArrowLeft: "ArrowRight" }[key] ?? key;
}
