import Box from "@mui/material/Box";
import { Check, CircleHelp, X } from "lucide-react";
import { VisuallyHidden } from "../../shared/components/visually-hidden";
import { formatCount } from "../../shared/format/numbers";
import { formatDuration } from "../../shared/format/sizes";
import type { Step, StepState } from "./steps";
import { text } from "./text";

const colors: Record<StepState, string> = {
  done: "primary.main",
  active: "primary.main",
  waiting: "divider",
  stopped: "bad",
  question: "caution",
};

/** The five steps of an upload, side by side or below each other on a phone. */
export function StepLine({ steps }: { steps: Step[] }) {
  return (
    <Box
      component="ol"
      aria-label={text("steps")}
      sx={{
        listStyle: "none",
        m: 0,
        p: 0,
        display: "grid",
        gap: { xs: 1, sm: 0 },
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: `repeat(${steps.length}, minmax(0, 1fr))` },
      }}
    >
      {steps.map((step, index) => (
        <Box
          component="li"
          key={step.name}
          aria-current={step.state === "active" ? "step" : undefined}
          sx={{
            display: "flex",
            flexDirection: { xs: "row", sm: "column" },
            alignItems: { xs: "center", sm: "stretch" },
            gap: 1,
          }}
        >
          <Box sx={{ display: "flex", alignItems: "center" }}>
            <Mark step={step} number={index + 1} />
            <Box
              aria-hidden
              sx={{
                display: { xs: "none", sm: index === steps.length - 1 ? "none" : "block" },
                flex: 1,
                height: 2,
                mx: 1,
                backgroundColor: step.state === "done" ? "primary.main" : "divider",
                transition: "background-color 150ms",
              }}
            />
          </Box>
          <Box>
            <Box
              component="span"
              sx={{
                fontWeight: step.state === "waiting" ? 400 : 600,
                color: step.state === "waiting" ? "text.secondary" : "text.primary",
              }}
            >
              {text(step.name)}
            </Box>
            <VisuallyHidden>, {text(`state.${step.state}`)}</VisuallyHidden>
            <Box
              component="span"
              sx={{
                display: { xs: "inline", sm: "block" },
                ml: { xs: 1, sm: 0 },
                fontSize: 12,
                color: "text.secondary",
                minHeight: 18,
              }}
            >
              {factsOf(step).join(" · ")}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** How long it took, and how many rows came out of it. */
function factsOf({ state, milliseconds, rows }: Step): string[] {
  return [
    ...(milliseconds !== null && state !== "waiting" ? [formatDuration(milliseconds)] : []),
    ...(rows === null ? [] : [text("problemRows", { count: rows, rows: formatCount(rows) })]),
  ];
}

function Mark({ step, number }: { step: Step; number: number }) {
  const filled = step.state === "done";
  return (
    <Box
      aria-hidden
      sx={{
        width: 28,
        height: 28,
        flexShrink: 0,
        display: "grid",
        placeItems: "center",
        borderRadius: "50%",
        fontSize: 12,
        fontWeight: 600,
        border: 2,
        borderColor: colors[step.state],
        color: filled
          ? "primary.contrastText"
          : step.state === "waiting"
            ? "text.secondary"
            : colors[step.state],
        backgroundColor: filled ? "primary.main" : "transparent",
        transition: "background-color 150ms, border-color 150ms",
        animation: step.state === "active" ? "breathe 1.6s ease-in-out infinite" : "none",
        "@keyframes breathe": { "50%": { boxShadow: "0 0 0 5px var(--mui-palette-accentSoft)" } },
      }}
    >
      {step.state === "done" ? <Check size={16} strokeWidth={2.5} /> : null}
      {step.state === "stopped" ? <X size={16} strokeWidth={2.5} /> : null}
      {step.state === "question" ? <CircleHelp size={16} /> : null}
      {step.state === "active" || step.state === "waiting" ? number : null}
    </Box>
  );
}
