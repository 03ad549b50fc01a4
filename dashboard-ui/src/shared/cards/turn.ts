import { startTransition, useEffect, useState } from "react";
import { usePrinting } from "../print/printing";

type Turn = () => void;

let line: Turn[] = [];
let current: Turn | null = null;

/**
 * Whether a card may draw what it holds. Cards that want to get their turn one after the other, in the order of the page
 * and a frame apart, so that a click never waits for all of them. Whoever had a turn keeps it; `atOnce` needs none for what is
 * there from the beginning.
 */
export function useTurn(wanted: boolean, atOnce = false): boolean {
  const [has, setHas] = useState(atOnce && wanted);
  const [turn] = useState<Turn>(() => () => startTransition(() => setHas(true)));
  const printing = usePrinting();
  useEffect(() => {
    if (!wanted || has) return;
    line.push(turn);
    if (current === null) next();
    return () => end(turn);
  }, [wanted, has, turn]);
  return has || printing;
}

function next(): void {
  current = line.shift() ?? null;
  current?.();
}

function end(turn: Turn): void {
  line = line.filter((each) => each !== turn);
  if (turn !== current) return;
  afterFrame(() => {
    if (turn === current) next();
  });
}

/** A hidden page has no frames. */
function afterFrame(task: () => void): void {
  if (document.hidden) setTimeout(task);
  else requestAnimationFrame(() => setTimeout(task));
}
