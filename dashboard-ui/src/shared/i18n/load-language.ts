import { addTranslations } from "./define-text";
import { direction, language } from "./language";

/** Fetches the reader's language where it is not English and tells the document of it. Without it the page is English. */
export async function loadLanguage(): Promise<void> {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  try {
    switch (language) {
      case "en":
        return;
      case "de":
        return addTranslations((await import("./languages/de.json")).default);
      case "sw":
        return addTranslations((await import("./languages/sw.json")).default);
      case "ar":
        return addTranslations((await import("./languages/ar.json")).default);
    }
  } catch {
    document.documentElement.lang = "en";
  }
}
