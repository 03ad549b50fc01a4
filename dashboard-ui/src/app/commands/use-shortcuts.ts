import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { destinationsFor, pathTo } from "../frame/destinations";
import { showOverlay } from "./overlay";

const patienceMillis = 1500;

/** Ctrl or ⌘ with K searches, "?" helps, "g" and then a letter goes to a page. Never while somebody types. */
export function useShortcuts(roles: readonly string[]): void {
  const navigate = useNavigate();
  const goingSince = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const go = (key: string) => {
      const page = destinationsFor(roles).find((each) => each.key === key);
      if (page) void navigate(pathTo(page, window.location));
    };
    const onKey = (event: KeyboardEvent) => {
      if (isSearch(event)) {
        event.preventDefault();
        return showOverlay("palette");
      }
      if (isForOthers(event)) return;
      if (event.key === "?") return showOverlay("help");
      const going = event.timeStamp - goingSince.current < patienceMillis;
      goingSince.current = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (going) go(event.key);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [navigate, roles]);
}

function isSearch({ ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === "k";
}

function isForOthers({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, select, textarea, [role=dialog]") !== null;
}
