import { useEffect, useState } from "react";
import { language } from "./language";

/** What a code of the server's stands for, and what can be done about it. */
export type CodeWords = { says: string; advice?: string };
type Words = Readonly<Record<string, CodeWords>>;

let words: Words | null = null;

/**
 * The words for the server's codes in the reader's language, fetched when the first one is shown; null until then and for codes
 * that have none. In English the server's own sentences say more: its words are headings for several of a kind.
 */
export function useCodeWords(): (code: string) => CodeWords | null {
  const [known, setKnown] = useState(words);
  useEffect(() => {
    if (known) return;
    let here = true;
    load().then(
      (found) => {
        words = found;
        if (here) setKnown(found);
      },
      // Without them the server's own sentences stand.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [known]);
  return (code) => (known && Object.hasOwn(known, code) ? (known[code] ?? null) : null);
}

async function load(): Promise<Words> {
  switch (language) {
    case "en":
      return (await import("./codes/en.json")).default;
    case "de":
      return (await import("./codes/de.json")).default;
    case "sw":
      return (await import("./codes/sw.json")).default;
    case "ar":
      return (await import("./codes/ar.json")).default;
  }
}
