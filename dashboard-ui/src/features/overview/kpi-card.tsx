import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Popover from "@mui/material/Popover";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { Info } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Surface } from "../../shared/components/surface";
import { VisuallyHidden } from "../../shared/components/visually-hidden";
import type { ChangeText } from "../../shared/format/change";
import { formatExact, formatShort, type Unit } from "../../shared/format/numbers";
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
};

export const kpiCardHeight = 148;

export function KpiCard({ label, value, unit, change, comparedWith, spark, about }: KpiCardProps) {
  const heading = useId();
  return (
    <Surface
      aria-labelledby={heading}
      sx={{
        p: 2,
        pb: 1.5,
        minHeight: kpiCardHeight,
        display: "flex",
        flexDirection: "column",
        containerType: "inline-size",
        position: "relative",
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
        <About label={label} facts={about} />
      </Box>
      <Box sx={{ display: "flex", alignItems: "center", justifyContent: "space-between", gap: 1 }}>
        <Figure value={value} unit={unit} />
        <Box sx={{ flexShrink: 0, lineHeight: 0, "@container (max-width: 227px)": { display: "none" } }}>
          <Sparkline values={spark} />
        </Box>
      </Box>
      <Box sx={{ mt: "auto", fontSize: 12, lineHeight: 1.5, minHeight: 36 }}>
        {change ? <ChangeChip change={change} /> : null}
        {change && comparedWith && change.direction !== "none" ? (
          <Box sx={{ color: "text.secondary" }}>{text("versus", { period: comparedWith })}</Box>
        ) : null}
      </Box>
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
    <Tooltip title={exact} placement="bottom-start">
      <Box
        // The exact value must be reachable by keyboard, too
        tabIndex={0}
        sx={{
          fontSize: 28,
          "@container (max-width: 200px)": { fontSize: 20, lineHeight: 2.1 },
          fontWeight: 600,
          whiteSpace: "nowrap",
          lineHeight: 1.5,
          letterSpacing: "-0.02em",
          width: "fit-content",
          borderRadius: "4px",
        }}
      >
        <span aria-hidden>{formatShort(value, unit)}</span>
        <VisuallyHidden data-kpi-exact>{exact}</VisuallyHidden>
      </Box>
    </Tooltip>
  );
}

function About({ label, facts }: { label: string; facts: KpiCardProps["about"] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={text("aboutKpi", { kpi: label })}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: "text.disabled", mr: -0.75, p: 0.75 }}
      >
        <Info size={16} strokeWidth={1.75} />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
      >
        <Box sx={{ p: 2, width: 300, maxWidth: "100%" }}>
          <Typography variant="h3" component="p" sx={{ mb: 1.5 }}>
            {label}
          </Typography>
          <Facts facts={facts} />
        </Box>
      </Popover>
    </>
  );
}

function Facts({ facts }: { facts: KpiCardProps["about"] }): ReactNode {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 2, rowGap: 0.5, fontSize: 12 }}
    >
      {facts.map(([term, fact]) => (
        <Box key={term} sx={{ display: "contents" }}>
          <Box component="dt" sx={{ color: "text.secondary" }}>
            {term}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
            {fact}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
