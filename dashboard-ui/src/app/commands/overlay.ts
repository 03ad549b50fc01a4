import { useSyncExternalStore } from "react";

/** What lies over the page: one thing at a time. */
type Overlay = "palette" | "help" | "tour" | null;

const tourKey = "sales-analytics.tour";

let current: Overlay = localStorage.getItem(tourKey) === null ? "tour" : null;
const listeners = new Set<() => void>();

/** It has been seen: it does not come by itself again, however it is left. */
export function rememberTour(): void {
  localStorage.setItem(tourKey, "done");
}

export function showOverlay(next: Overlay): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOverlay(): Overlay {
  return useSyncExternalStore(subscribe, () => current);
}
