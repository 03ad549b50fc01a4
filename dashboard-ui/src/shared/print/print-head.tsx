import Box from "@mui/material/Box";
import { scopeFacts } from "../cards/scope-facts";
import type { Scope } from "../figures/scope";
import { nameMoment } from "../format/dates";
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
    <Box
      component="dl"
      sx={{
        m: 0,
        mb: 2,
        pb: 1,
        borderBottom: 1,
        borderColor: "divider",
        display: "flex",
        flexWrap: "wrap",
        columnGap: 2,
        fontSize: 12,
      }}
    >
      {facts.map(([term, fact]) => (
        <Box key={term} sx={{ display: "flex", gap: 0.5 }}>
          <Box component="dt" sx={{ color: "text.secondary" }}>
            {term}:
          </Box>
          <Box component="dd" dir="auto" sx={{ m: 0 }}>
            {fact}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
