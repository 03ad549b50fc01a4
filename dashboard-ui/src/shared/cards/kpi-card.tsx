import { Info } from "lucide-react";
import { useId, useState } from "react";
import { Hint } from "../components/hint";
import { IconButton } from "../components/icon-button";
import { Late } from "../components/late";
import { lazyPart } from "../components/lazy-part";
import { Surface } from "../components/surface";
import { VisuallyHidden } from "../components/visually-hidden";
import type { Reached } from "../figures/attainment";
import type { Scope } from "../figures/scope";
import type { ChangeText } from "../format/change";
import { formatExact, formatShort, type Unit } from "../format/numbers";
import { lazyThemed } from "../theme/lazy-themed";
import { ChangeChip } from "./change-chip";
import styles from "./kpi-card.module.css";
import { Sparkline } from "./sparkline";
import { text } from "./text";

type KpiCardProps = {
  label: string;
  value: number | null;
  unit: Unit;
  change: ChangeText | null;
  comparedWith: string | null;
  spark: (number | null)[];
  /** What stands behind it, for those who ask. */
  about: () => [term: string, fact: string][];
  scope: Scope;
  lessIsBetter?: boolean;
  /** What it has reached of its target, where the owner set one for it. */
  target: Reached | undefined;
};

const LazyTarget = lazyPart(async () => (await import("./kpi-target")).KpiTarget);
const LazyFacts = lazyThemed(async () => (await import("./kpi-facts")).KpiFacts);

export function KpiCard(props: KpiCardProps) {
  const {
    label,
    value,
    unit,
    change,
    comparedWith,
    spark,
    about,
    scope,
    target,
    lessIsBetter = false,
  } = props;
  const heading = useId();
  return (
    <Surface
      aria-labelledby={heading}
      className={styles.card}
      data-compared={comparedWith === null ? undefined : ""}
    >
      <div className={styles.line}>
        <h2 id={heading} className={styles.label}>
          {label}
        </h2>
        <About label={label} facts={about} scope={scope} />
      </div>
      <div className={`${styles.line} ${styles.figures}`}>
        <Figure value={value} unit={unit} />
        <Sparkline values={spark} />
      </div>
      {target ? (
        <div className={styles.target}>
          <Late>
            <LazyTarget reached={target} unit={unit} />
          </Late>
        </div>
      ) : null}
      {comparedWith === null ? null : (
        <div className={styles.change}>
          {change ? <ChangeChip change={change} lessIsBetter={lessIsBetter} /> : null}
          {change && change.direction !== "none" ? (
            <div className={styles.versus}>{text("versus", { period: comparedWith })}</div>
          ) : null}
        </div>
      )}
    </Surface>
  );
}

/** Short to the eye; every digit on hover, on focus and to a screen reader. */
function Figure({ value, unit }: { value: number | null; unit: Unit }) {
  if (value === null) return <p className={styles.none}>{text("noFigure")}</p>;
  const exact = formatExact(value, unit);
  return (
    <Hint hint={exact}>
      <span className={styles.figure}>
        <span aria-hidden>{formatShort(value, unit)}</span>
        <VisuallyHidden data-kpi-exact>{exact}</VisuallyHidden>
      </span>
    </Hint>
  );
}

type AboutProps = { label: string; facts: KpiCardProps["about"]; scope: Scope };

function About({ label, facts, scope }: AboutProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label={text("aboutKpi", { kpi: label })}
        data-screen-only
        onClick={(event) => setAnchor(event.currentTarget)}
        style={{ color: "var(--mui-palette-text-disabled)", marginInlineEnd: -6, padding: 6 }}
      >
        <Info size={16} strokeWidth={1.75} />
      </IconButton>
      {anchor ? (
        <Late onClose={() => setAnchor(null)}>
          <LazyFacts
            anchor={anchor}
            title={label}
            facts={facts()}
            scope={scope}
            onClose={() => setAnchor(null)}
          />
        </Late>
      ) : null}
    </>
  );
}
