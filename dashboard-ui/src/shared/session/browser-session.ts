import { useSyncExternalStore } from "react";
import { Session, type SessionState } from "./session";

/** The one session of this tab. */
export const session = new Session({
  fetch: (input, init) => fetch(input, init),
  storage: localStorage,
  // Web Locks exist on https and localhost; elsewhere only this tab's own single flight is left.
  exclusively: async (task) =>
    navigator.locks ? await navigator.locks.request("sales-analytics.session", task) : task(),
  channel: typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("sales-analytics.session"),
  now: Date.now,
});

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.getState);
}
