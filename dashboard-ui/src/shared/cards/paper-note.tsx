import Box from "@mui/material/Box";
import { formatCount } from "../format/numbers";
import { usePrinting } from "../print/printing";
import { text } from "../print/text";
import { rowsOnPaper } from "./use-window";

/** Below a long table, on paper alone: how many of its rows are there. */
export function PaperNote({ total }: { total: number }) {
  if (!usePrinting() || total <= rowsOnPaper) return null;
  return (
    <Box sx={{ px: 2, pb: 1.5, fontSize: 12, color: "text.secondary" }}>
      {text("rowsOnPaper", { count: rowsOnPaper, total: formatCount(total) })}
    </Box>
  );
}
