import { styled } from "@mui/material/styles";
import type { ReactNode } from "react";

const Place = styled("span")(({ theme }) => ({
  position: "relative",
  display: "inline-block",
  maxWidth: "100%",
  borderRadius: 4,
  "& > [role=tooltip]": {
    position: "absolute",
    zIndex: theme.zIndex.tooltip,
    insetBlockStart: "100%",
    insetInlineStart: 0,
    visibility: "hidden",
    opacity: 0,
    transition: "opacity 150ms",
    width: "max-content",
    maxWidth: 280,
    padding: "6px 10px",
    borderRadius: 6,
    fontSize: 12,
    fontWeight: 400,
    lineHeight: 1.5,
    letterSpacing: 0,
    color: theme.vars.palette.background.paper,
    backgroundColor: theme.vars.palette.text.primary,
  },
  "&:hover > [role=tooltip], &:focus-visible > [role=tooltip]": { visibility: "visible", opacity: 1 },
}));

/** What says more on hover and on focus; screen readers read the child instead. */
export function Hint({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    // Must be reachable by keyboard, too
    <Place tabIndex={0}>
      {children}
      <span role="tooltip" aria-hidden>
        {hint}
      </span>
    </Place>
  );
}
