import type { TypedDocumentString } from "./generated/graphql";
import { type GraphAnswer, postGraph, problemFrom } from "./graphql";

type Part = {
  text: string;
  variables: object;
  signal: AbortSignal | undefined;
  resolve: (result: never) => void;
  reject: (reason: unknown) => void;
};

const page = document;
let waiting: Part[] = [];

/**
 * Runs an operation of one root field in one request with all others that are asked for at the same moment. Each
 * succeeds or fails by itself: when one takes the whole answer with it, the others are asked for again without it.
 */
export function executeTogether<Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    if (waiting.length === 0) setTimeout(flush);
    waiting.push({ text: document.toString(), variables, signal, resolve, reject });
  });
}

function flush(): void {
  const parts = waiting;
  waiting = [];
  void send(parts);
}

async function send(asked: Part[]): Promise<void> {
  const parts = asked.filter(({ signal, reject }) => {
    if (signal?.aborted) reject(signal.reason);
    return !signal?.aborted;
  });
  if (parts.length === 0) return;
  let answer: GraphAnswer<Record<string, unknown>>;
  try {
    answer = await postGraph(merge(parts), abortedWhenAll(parts));
  } catch (problem) {
    for (const part of parts) part.reject(problem);
    return;
  }
  const settled = parts.map((part, index) => settling(part, aliasOf(index), answer));
  const unanswered = parts.filter((_, index) => settled[index] === null);
  if (unanswered.length === parts.length) {
    // Nobody knows whose fault it is: asked alone, only the guilty one fails.
    if (parts.length > 1) for (const part of parts) void send([part]);
    else for (const part of parts) part.reject(problemFrom(answer.errors?.[0]));
    return;
  }
  void send(unanswered);
  for (const settle of settled) {
    settle?.();
    await pause();
  }
}

/** What tells the part what the answer says became of it; null where it says nothing. */
function settling(part: Part, alias: string, { data, errors }: GraphAnswer<Record<string, unknown>>) {
  const error = errors?.find(({ path }) => path?.[0] === alias);
  if (error) return () => part.reject(problemFrom(error));
  if (!data || !(alias in data)) return null;
  return () => part.resolve({ [split(part.text).field]: data[alias] } as never);
}

/** Each answer is drawn by itself and in its turn: drawn in one go, all of them would hold the page up. */
function pause(): Promise<void> {
  // A hidden page has slow clocks and nothing to draw.
  return page.hidden ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve));
}

const aliasOf = (index: number) => `part${index}`;

/** One document of all operations: each root field under an alias, each variable under a name of its own. */
function merge(parts: { text: string; variables: object }[]): { query: string; variables: object } {
  const declarations: string[] = [];
  const fields: string[] = [];
  const fragments = new Set<string>();
  const variables: Record<string, unknown> = {};
  for (const [index, part] of parts.entries()) {
    const alias = aliasOf(index);
    const own = (text: string) => text.replace(/\$(\w+)/g, `$$${alias}_$1`);
    const { declared, selection, rest } = split(part.text);
    declarations.push(own(declared));
    fields.push(`${alias}: ${own(selection)}`);
    for (const fragment of rest.split(/(?=fragment \w+ on )/)) fragments.add(fragment.trim());
    for (const [name, value] of Object.entries(part.variables)) variables[`${alias}_${name}`] = value;
  }
  const query = `query Together(${declarations.join(", ")}) {\n${fields.join("\n")}\n}\n${[...fragments].join("\n")}`;
  return { query: query.trim(), variables };
}

/** The pieces of an operation as the code generator prints it. */
function split(text: string) {
  const [, declared, selection, rest] =
    /query \w+\(([^)]*)\) \{\n\s*([\s\S]*?)\n\}([\s\S]*)/.exec(text) ?? [];
  const field = /^\w+/.exec(selection ?? "")?.[0];
  if (declared === undefined || selection === undefined || rest === undefined || field === undefined)
    throw new Error(`Not an operation with variables and one field: ${text}`);
  return { declared, selection, rest, field };
}

function abortedWhenAll(parts: Part[]): AbortSignal {
  const together = new AbortController();
  const check = () => {
    if (parts.every(({ signal }) => signal?.aborted)) together.abort();
  };
  for (const { signal } of parts) signal?.addEventListener("abort", check, { once: true });
  return together.signal;
}
