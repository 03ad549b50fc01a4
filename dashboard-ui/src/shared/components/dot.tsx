import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** A state in words, with a dot that repeats it in colour. */
export function Dot({ color, children }: { color: string; children: ReactNode }) {
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 1, whiteSpace: "nowrap" }}>
      <Box
        component="span"
        aria-hidden
        sx={{ width: 8, height: 8, flexShrink: 0, borderRadius: "50%", backgroundColor: color }}
      />
      {children}
    </Box>
  );
}
