import { useCodeWords } from "../i18n/code-words";
import { language } from "../i18n/language";

/** A sentence of the server's: in the reader's language where its code has words there, else in English and marked as that. */
export function ServerWords({ code, children }: { code: string; children: string }) {
  const words = useCodeWords()(code);
  if (language === "en") return children;
  return words ? words.says : <English>{children}</English>;
}

/** English within another language: read and spoken as that. */
export function English({ children }: { children: string }) {
  if (language === "en") return children;
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}
