import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import { styled } from "@mui/material/styles";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { destinationsFor } from "../frame/destinations";
import { text } from "../text";

const Key = styled("kbd")(({ theme }) => ({
  font: "inherit",
  fontSize: 12,
  fontWeight: 600,
  padding: "2px 8px",
  borderRadius: 4,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.subtle,
}));

export function ShortcutHelp({ roles, onClose }: { roles: readonly string[]; onClose: () => void }) {
  const heading = useId();
  const keys: [string[], string][] = [
    [["Ctrl", "K"], text("palette")],
    [["?"], text("shortcuts")],
    [["Esc"], text("close")],
    ...destinationsFor(roles).map((page): [string[], string] => [["g", page.key], text(page.label)]),
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={heading}>
      <Box sx={{ p: 3, minWidth: { sm: 400 } }}>
        <Typography id={heading} variant="h2" sx={{ mb: 2 }}>
          {text("shortcuts")}
        </Typography>
        <Box
          component="dl"
          sx={{ m: 0, mb: 3, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 3, rowGap: 1 }}
        >
          {keys.map(([combination, meaning]) => (
            <Box key={meaning} sx={{ display: "contents" }}>
              <Box component="dt" sx={{ display: "flex", gap: 0.5 }}>
                {combination.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {meaning}
              </Box>
            </Box>
          ))}
        </Box>
        <Button variant="outlined" onClick={onClose}>
          {text("close")}
        </Button>
      </Box>
    </Dialog>
  );
}
