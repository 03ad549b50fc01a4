import Box from "@mui/material/Box";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { type Explanation, explainQuery } from "../figures/explanation";
import type { Scope } from "../figures/scope";
import { formatCount } from "../format/numbers";
import { text } from "./origin-text";

type KpiFactsProps = {
  anchor: HTMLElement;
  title: string;
  facts: [term: string, fact: string][];
  scope: Scope;
  onClose: () => void;
};

const filesNamed = 5;

/** What stands behind a figure; loaded when it is first asked for. */
export function KpiFacts({ anchor, title, facts, scope, onClose }: KpiFactsProps) {
  const { data, isPending } = useQuery(explainQuery(scope));
  const origin = data ? originOf(data) : null;
  const pending = isPending ? "…" : text("originUnknown");
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ paper: { role: "dialog", "aria-label": title } }}
    >
      <Box sx={{ p: 2, width: 300, maxWidth: "100%" }}>
        <Typography variant="h3" component="p" sx={{ mb: 1.5 }}>
          {title}
        </Typography>
        <Box
          component="dl"
          sx={{
            m: 0,
            display: "grid",
            gridTemplateColumns: "auto 1fr",
            columnGap: 2,
            rowGap: 0.5,
            fontSize: 12,
          }}
        >
          {[
            ...facts,
            [text("rowsCounted"), origin?.rows ?? pending] as const,
            [text("files"), origin?.files ?? pending] as const,
          ].map(([term, fact]) => (
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
      </Box>
    </Popover>
  );
}

/** How many rows, and the files they came by; a file that cannot be named now is still counted. */
function originOf({ rows, rowsInAll, files }: Explanation): { rows: string; files: string } {
  const names = files.flatMap(({ upload }) => (upload ? [upload.filename] : [])).slice(-filesNamed);
  const more = files.length - names.length;
  return {
    rows: text("rowsOf", { rows: formatCount(rows), all: formatCount(rowsInAll) }),
    files: [...names, ...(more > 0 ? [text("moreFiles", { count: more })] : [])].join(", ") || "0",
  };
}
