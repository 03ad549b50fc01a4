import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { Info } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { Hint } from "../components/hint";
import { Surface } from "../components/surface";
import { VisuallyHidden } from "../components/visually-hidden";
import type { KpiField } from "../figures/kpis";
import type { Scope } from "../figures/scope";
import type { ChangeText } from "../format/change";
import { formatExact, formatShort, type Unit } from "../format/numbers";
import { ChangeChip } from "./change-chip";
import { Sparkline } from "./sparkline";
import { text } from "./text";

type KpiCardProps = {
  label: string;
  value: number | null;
  unit: Unit;
  change: ChangeText | null;
  comparedWith: string | null;
  spark: (number | null)[];
  about: [term: string, fact: string][];
  scope: Scope;
  lessIsBetter?: boolean;
  /** Whether the owner set targets for it. */
  target: KpiField | null;
};

const LazyTarget = lazy(async () => ({ default: (await import("./kpi-target")).KpiTarget }));
const LazyFacts = lazy(async () => ({ default: (await import("./kpi-facts")).KpiFacts }));

/** Of a card with and without a comparison. */
export const kpiCardHeight = { compared: 148, alone: 104 };

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
      sx={{
        p: 2,
        pb: 1.5,
        minHeight: comparedWith === null ? kpiCardHeight.alone : kpiCardHeight.compared,
        display: "flex",
        flexDirection: "column",
        containerType: "inline-size",
      }}
    >
      <Box
        sx={{ display: "flex", alignItems: "center", justifyContent: "space-between", gap: 1, minHeight: 28 }}
      >
        <Typography
          id={heading}
          component="h2"
          color="textSecondary"
          sx={{ fontSize: 14, fontWeight: 400 }}
          noWrap
        >
          {label}
        </Typography>
        <About label={label} facts={about} scope={scope} />
      </Box>
      <Box sx={{ display: "flex", alignItems: "center", justifyContent: "space-between", gap: 1 }}>
        <Figure value={value} unit={unit} />
        <Box
          sx={{
            minWidth: 0,
            overflow: "hidden",
            lineHeight: 0,
            "@container (max-width: 227px)": { display: "none" },
          }}
        >
          <Sparkline values={spark} />
        </Box>
      </Box>
      {target === null ? null : (
        <Box sx={{ minHeight: 30 }}>
          <Suspense>
            <LazyTarget scope={scope} field={target} unit={unit} />
          </Suspense>
        </Box>
      )}
      {comparedWith === null ? null : (
        <Box sx={{ mt: "auto", fontSize: 12, lineHeight: 1.5, minHeight: 36 }}>
          {change ? <ChangeChip change={change} lessIsBetter={lessIsBetter} /> : null}
          {change && change.direction !== "none" ? (
            <Box sx={{ color: "text.secondary" }}>{text("versus", { period: comparedWith })}</Box>
          ) : null}
        </Box>
      )}
    </Surface>
  );
}

/** Short to the eye; every digit on hover, on focus and to a screen reader. */
function Figure({ value, unit }: { value: number | null; unit: Unit }) {
  if (value === null) {
    return (
      <Typography color="textSecondary" sx={{ lineHeight: "42px" }}>
        {text("noFigure")}
      </Typography>
    );
  }
  const exact = formatExact(value, unit);
  return (
    <Hint hint={exact}>
      <Box
        component="span"
        sx={{
          display: "block",
          fontSize: 28,
          "@container (max-width: 200px)": { fontSize: 20, lineHeight: 2.1 },
          fontWeight: 600,
          whiteSpace: "nowrap",
          lineHeight: 1.5,
          letterSpacing: "-0.02em",
        }}
      >
        <span aria-hidden>{formatShort(value, unit)}</span>
        <VisuallyHidden data-kpi-exact>{exact}</VisuallyHidden>
      </Box>
    </Hint>
  );
}

type AboutProps = { label: string; facts: KpiCardProps["about"]; scope: Scope };

function About({ label, facts, scope }: AboutProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={text("aboutKpi", { kpi: label })}
        data-screen-only
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: "text.disabled", marginInlineEnd: -0.75, p: 0.75 }}
      >
        <Info size={16} strokeWidth={1.75} />
      </IconButton>
      {anchor ? (
        <Suspense>
          <LazyFacts
            anchor={anchor}
            title={label}
            facts={facts}
            scope={scope}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
