import type { TypedDocumentString } from "./generated/graphql";
import { type GraphAnswer, postGraph, problemFrom } from "./graphql";

type Part = {
  text: string;
  variables: object;
  signal: AbortSignal | undefined;
  resolve: (result: never) => void;
  reject: (reason: unknown) => void;
};

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
  const unanswered = parts.filter((part, index) => !settle(part, aliasOf(index), answer));
  if (unanswered.length < parts.length) return send(unanswered);
  for (const part of unanswered) part.reject(problemFrom(answer.errors?.[0]));
}

/** Whether the answer says what became of this part. */
function settle(part: Part, alias: string, { data, errors }: GraphAnswer<Record<string, unknown>>): boolean {
  const error = errors?.find(({ path }) => path?.[0] === alias);
  if (error) part.reject(problemFrom(error));
  else if (data && alias in data) part.resolve({ [split(part.text).field]: data[alias] } as never);
  else return false;
  return true;
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
