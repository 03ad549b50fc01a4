import { defineText } from "../../shared/i18n/define-text";

// The sentences in which the gateway says what is amiss with a part; others stay as they are.
const text = defineText("partDetails", {
  "still reading the catalogue": "still reading the catalogue",
  "does not answer": "does not answer",
  "does not answer; everything works without it, only slower":
    "does not answer; everything works without it, only slower",
  "no service could tell": "no service could tell",
  "not reached": "not reached",
  "not ready:": "not ready: {{names}}",
  "answers with status": "answers with status {{status}}",
});

/** What is amiss with a part, in the reader's language. */
export function detailInLanguage(detail: string): string {
  const [, names] = /^not ready: (.*)$/.exec(detail) ?? [];
  if (names !== undefined) return text("not ready:", { names });
  const [, status] = /^answers with status (\d+)$/.exec(detail) ?? [];
  if (status !== undefined) return text("answers with status", { status });
  return text(detail as "does not answer");
}
