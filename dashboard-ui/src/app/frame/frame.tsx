import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import type { ReactNode } from "react";
import { text } from "../text";
import { Navigation } from "./navigation";

const SkipLink = styled("a")(({ theme }) => ({
  position: "fixed",
  insetBlockStart: 8,
  insetInlineStart: 8,
  zIndex: theme.zIndex.tooltip,
  padding: "8px 16px",
  borderRadius: 8,
  fontWeight: 600,
  color: theme.vars.palette.primary.contrastText,
  backgroundColor: theme.vars.palette.primary.main,
  transform: "translateY(-200%)",
  "&:focus": { transform: "none" },
}));

/** What stands around every page: navigation at the side, at the bottom on a phone. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <Box
      data-frame
      sx={{
        display: "grid",
        minHeight: "100dvh",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "64px minmax(0, 1fr)", lg: "232px minmax(0, 1fr)" },
      }}
    >
      <SkipLink href="#content">{text("skip")}</SkipLink>
      <Navigation />
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{ minWidth: 0, pb: { xs: "64px", sm: 0 }, "&:focus": { outline: "none" } }}
      >
        {children}
      </Box>
    </Box>
  );
}
