import { type ReactNode, useDeferredValue } from "react";

/** What is drawn once the page above it is there, so that nobody waits for it to see that. */
export function Below({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
