import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let current = false;
let onScreen: string | undefined;
const listeners = new Set<() => void>();

/** Whether the page is being put on paper: light, at the paper's width, with every chart drawn. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => current);
}

/** Prints the page as it stands, once all of it is drawn for paper. */
export async function printPage(): Promise<void> {
  setPrinting(true);
  // The first frame shows charts that were out of sight until now, the second has them drawn.
  await nextFrame();
  await nextFrame();
  window.print();
  setPrinting(false);
}

/** Follows the browser's own print command, too. To be called once. */
export function followPrinting(): void {
  window.addEventListener("beforeprint", () => setPrinting(true));
  window.addEventListener("afterprint", () => setPrinting(false));
}

function setPrinting(next: boolean): void {
  if (next === current) return;
  current = next;
  const { dataset } = document.documentElement;
  if (next) {
    onScreen = dataset.theme;
    dataset.printing = "";
    dataset.theme = "light";
  } else {
    delete dataset.printing;
    dataset.theme = onScreen;
  }
  // The browser takes its picture when the event's listeners have ended, so everything is drawn within them.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
