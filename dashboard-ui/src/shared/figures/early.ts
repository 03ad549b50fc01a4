import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { answers } from "./answers";

const storageKey = "sales-analytics.first-questions";

let remembered = false;

/**
 * Asks what the page at this address asked first on the last visit, while the code that will ask it is still being made
 * ready. The answers wait under the same keys: a question that is not asked again costs one answer that nobody reads.
 */
export async function askEarly(client: QueryClient): Promise<void> {
  await Promise.all(
    lastQuestions().map((queryKey) => {
      const [kind, variables] = queryKey as [keyof typeof answers, never];
      return client.prefetchQuery({
        queryKey,
        queryFn: ({ signal }): Promise<unknown> => answers[kind](variables, signal),
      });
    }),
  );
}

/** Keeps what a page asks first for the next visit. */
export function rememberQuestions(keys: QueryKey[]): void {
  if (remembered) return;
  remembered = true;
  localStorage.setItem(storageKey, JSON.stringify({ at: address(), keys }));
}

/** The next person at this machine must not find what the last one looked at. */
export function forgetQuestions(): void {
  localStorage.removeItem(storageKey);
}

const address = () => location.pathname + location.search;

function lastQuestions(): QueryKey[] {
  try {
    const { at, keys } = JSON.parse(localStorage.getItem(storageKey) ?? "null") as {
      at?: unknown;
      keys?: unknown;
    };
    return at === address() && Array.isArray(keys) ? keys.filter(isQuestion) : [];
  } catch {
    return [];
  }
}

function isQuestion(key: unknown): key is QueryKey {
  return Array.isArray(key) && Object.hasOwn(answers, String(key[0])) && typeof key[1] === "object";
}
