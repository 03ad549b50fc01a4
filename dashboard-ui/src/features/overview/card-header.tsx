import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Typography from "@mui/material/Typography";
import { Ellipsis } from "lucide-react";
import { type ReactNode, useState } from "react";
import { text } from "./text";

type CardHeaderProps = {
  title: string;
  subtitle: ReactNode;
  asTable: boolean;
  onToggleTable: () => void;
  onCsv: () => void;
  children?: ReactNode;
};

/** A card's question and what its figures are, with the menu that every chart has. */
export function CardHeader({ title, subtitle, asTable, onToggleTable, onCsv, children }: CardHeaderProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (action: () => void) => () => {
    setAnchor(null);
    action();
  };
  return (
    <Box sx={{ display: "flex", alignItems: "flex-start", gap: 1, px: 2, pt: 1.5, pb: 1.5 }}>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="h2">{title}</Typography>
        <Typography variant="caption" component="p" color="textSecondary">
          {subtitle}
        </Typography>
      </Box>
      {children}
      <IconButton
        size="small"
        aria-label={text("cardMenu")}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ mr: -0.75 }}
      >
        <Ellipsis size={18} />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(onToggleTable)}>{text(asTable ? "asChart" : "asTable")}</MenuItem>
        <MenuItem onClick={choose(onCsv)}>{text("downloadCsv")}</MenuItem>
      </Menu>
    </Box>
  );
}
