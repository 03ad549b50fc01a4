import { scopeFacts } from "../cards/scope-facts";
import type { Scope } from "../figures/scope";
import { nameMoment } from "../format/dates";
import styles from "./print-head.module.css";
import { usePrinting } from "./printing";
import { text } from "./text";

/** On paper alone: what the figures are about, of which version, and when they were printed. */
export function PrintHead({ scope }: { scope: Scope }) {
  if (!usePrinting()) return null;
  const facts = [
    ...scopeFacts(scope),
    [text("version"), String(scope.source.version)],
    [text("printed"), nameMoment(new Date().toISOString())],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{term}:</dt>
          <dd dir="auto" className={styles.words}>
            {fact}
          </dd>
        </div>
      ))}
    </dl>
  );
}
