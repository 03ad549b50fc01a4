import { createInstance } from "i18next";

const english = "en";

const i18n = createInstance();
i18n.init({
  lng: english,
  fallbackLng: english,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {},
});

type Singular<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type TextKey<Texts> = Singular<keyof Texts & string>;

/**
 * Registers a feature's English strings and answers the function that reads them. Strings with `_one` and `_other`
 * are chosen by the `count` that is passed.
 */
export function defineText<const Texts extends Record<string, string>>(namespace: string, texts: Texts) {
  i18n.addResourceBundle(english, namespace, texts);
  return (key: TextKey<Texts>, values: Record<string, string | number> = {}): string =>
    i18n.t(key, { ns: namespace, ...values });
}

export type TextOf<Translate> = Translate extends (key: infer Key, ...rest: never[]) => string ? Key : never;
