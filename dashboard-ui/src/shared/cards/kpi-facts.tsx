import Box from "@mui/material/Box";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";

type KpiFactsProps = {
  anchor: HTMLElement;
  title: string;
  facts: [term: string, fact: string][];
  onClose: () => void;
};

/** What stands behind a figure; loaded when it is first asked for. */
export function KpiFacts({ anchor, title, facts, onClose }: KpiFactsProps) {
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
      </Box>
    </Popover>
  );
}
