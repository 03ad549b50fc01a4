import { language } from "./language";

type Texts = Record<string, string>;
type Singular<Key> = Key extends
  | `${infer Base}_zero`
  | `${infer Base}_one`
  | `${infer Base}_two`
  | `${infer Base}_few`
  | `${infer Base}_many`
  | `${infer Base}_other`
  ? Base
  : Key;
type TextKey<Of> = Singular<keyof Of & string>;

let translations: Record<string, Texts> = {};
let plurals: Intl.PluralRules | undefined;

/** Takes the texts of another language in, by namespace; to be called before anything is shown. */
export function addTranslations(byNamespace: Record<string, Texts>): void {
  translations = byNamespace;
}

/**
 * Registers a feature's English strings and answers the function that reads them in the reader's language. `{{name}}`
 * is filled in; strings with `_one` and `_other` are chosen by the `count` that is passed. To be called while rendering.
 */
export function defineText<const English extends Texts>(namespace: string, english: English) {
  return (key: TextKey<English>, values: Record<string, string | number> = {}): string => {
    const found = find(translations[namespace], key, values) ?? find(english, key, values) ?? key;
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
  };
}

function find(
  texts: Texts | undefined,
  key: string,
  { count }: Record<string, string | number>,
): string | undefined {
  if (typeof count !== "number") return texts?.[key];
  plurals ??= new Intl.PluralRules(language);
  return texts?.[`${key}_${plurals.select(count)}`] ?? texts?.[`${key}_other`] ?? texts?.[key];
}

export type TextOf<Translate> = Translate extends (key: infer Key, ...rest: never[]) => string ? Key : never;
