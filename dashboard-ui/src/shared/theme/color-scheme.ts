import { useSyncExternalStore } from "react";

/** What the reader chose; `system` follows the computer. */
export type ColorMode = "light" | "dark" | "system";
export type ColorScheme = "light" | "dark";

const storageKey = "sales-analytics.theme";
const listeners = new Set<() => void>();
let dark: MediaQueryList | undefined;

export function useColorMode(): ColorMode {
  return useSyncExternalStore(subscribe, chosenMode);
}

export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(subscribe, currentScheme);
}

export function chooseColorMode(mode: ColorMode): void {
  localStorage.setItem(storageKey, mode);
  changed();
}

/** Follows the computer and the other tabs. To be called once; `color-scheme.js` has set the first colours by then. */
export function followColorScheme(): void {
  dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  window.addEventListener("storage", ({ key }) => {
    if (key === storageKey) changed();
  });
}

function changed(): void {
  document.documentElement.dataset.theme = currentScheme();
  for (const listener of listeners) listener();
}

function chosenMode(): ColorMode {
  const stored = localStorage.getItem(storageKey);
  return stored === "light" || stored === "dark" ? stored : "system";
}

function currentScheme(): ColorScheme {
  const mode = chosenMode();
  return mode === "system" ? (dark?.matches ? "dark" : "light") : mode;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
