/** How much was sent by when. */
type Sample = { at: number; sent: number };

const windowMillis = 10_000;
const shortestMillis = 1_500;

/** The samples of the last seconds and a new one. After a step back, as when a piece has to be sent again, they begin anew. */
export function addSample(samples: readonly Sample[], { at, sent }: Sample): Sample[] {
  const last = samples.at(-1);
  if (last && sent < last.sent) return [{ at, sent }];
  return [...samples.filter((sample) => at - sample.at <= windowMillis), { at, sent }];
}

/** Bytes a second; null while there is too little to go by. */
export function speedOf(samples: readonly Sample[]): number | null {
  const first = samples.at(0);
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < shortestMillis || last.sent === first.sent) return null;
  return ((last.sent - first.sent) / (last.at - first.at)) * 1000;
}
