export const languages = ["en", "de", "sw", "ar"] as const;
type Language = (typeof languages)[number];

const storageKey = "sales-analytics.language";

/** The reader's language: the one chosen here before, else the browser's, else English. Stays while the page is open. */
export const language: Language = chosen() ?? fromBrowser() ?? "en";

export const direction = language === "ar" ? "rtl" : "ltr";

/** Figures and dates as the reader's own region writes them, where the region speaks the language. */
export const locale =
  globalThis.navigator?.languages?.find((each) => each.split("-")[0] === language) ?? language;

/** Takes effect with the next loading of the page, which keeps the view: it stands in the address. */
export function chooseLanguage(next: Language): void {
  localStorage.setItem(storageKey, next);
  location.reload();
}

function chosen(): Language | undefined {
  const stored = globalThis.localStorage?.getItem(storageKey);
  return languages.find((each) => each === stored);
}

function fromBrowser(): Language | undefined {
  const wanted = globalThis.navigator?.languages?.map((each) => each.split("-")[0]) ?? [];
  return wanted.map((each) => languages.find((known) => known === each)).find((each) => each !== undefined);
}
