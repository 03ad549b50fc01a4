import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Divider from "@mui/material/Divider";
import ListItemIcon from "@mui/material/ListItemIcon";
import ListSubheader from "@mui/material/ListSubheader";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useColorScheme } from "@mui/material/styles";
import { useQuery } from "@tanstack/react-query";
import { Check, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useRef, useState } from "react";
import { session } from "../../shared/session/browser-session";
import { meQuery } from "../../shared/session/me";
import { text } from "../text";

const themes = [
  { mode: "light", icon: Sun },
  { mode: "dark", icon: Moon },
  { mode: "system", icon: Monitor },
] as const;

export function AccountMenu() {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const { data: me } = useQuery(meQuery);
  const { mode, setMode } = useColorScheme();
  return (
    <>
      <ButtonBase
        ref={anchor}
        aria-label={text("account")}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        sx={{
          display: "flex",
          flex: { xs: 1, sm: "none" },
          flexDirection: { xs: "column", sm: "row" },
          justifyContent: { xs: "center", lg: "flex-start" },
          gap: { xs: 0.25, sm: 1.5 },
          minHeight: 48,
          borderRadius: 1,
          p: { xs: 0, lg: 1 },
          fontSize: { xs: 12, sm: 14 },
          color: "text.secondary",
          textAlign: "start",
          "&:hover": { backgroundColor: "subtle" },
        }}
      >
        <Initial name={me?.username ?? ""} />
        <Box component="span" sx={{ display: { xs: "block", sm: "none" }, fontWeight: 600 }}>
          {text("account")}
        </Box>
        <Box component="span" sx={{ display: { xs: "none", lg: "block" }, minWidth: 0 }}>
          <Box
            component="span"
            sx={{ display: "block", color: "text.primary", fontWeight: 600, ...ellipsis }}
          >
            {me?.username}
          </Box>
          <Box component="span" sx={{ display: "block", fontSize: 12, ...ellipsis }}>
            {me?.tenant}
          </Box>
        </Box>
      </ButtonBase>
      <Menu
        open={open}
        anchorEl={anchor.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: "top", horizontal: "left" }}
        transformOrigin={{ vertical: "bottom", horizontal: "left" }}
        slotProps={{ paper: { sx: { minWidth: 208 } } }}
      >
        <ListSubheader sx={subheader}>{text("theme")}</ListSubheader>
        {themes.map(({ mode: each, icon: Icon }) => (
          <MenuItem
            key={each}
            role="menuitemradio"
            aria-checked={mode === each}
            onClick={() => setMode(each)}
          >
            <ListItemIcon>
              <Icon size={16} />
            </ListItemIcon>
            <Box sx={{ flex: 1 }}>{text(each)}</Box>
            {mode === each ? <Check size={16} aria-hidden /> : null}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={() => void session.signOut()}>
          <ListItemIcon>
            <LogOut size={16} />
          </ListItemIcon>
          {text("signOut")}
        </MenuItem>
      </Menu>
    </>
  );
}

const ellipsis = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;
const subheader = {
  lineHeight: "32px",
  fontSize: 12,
  fontWeight: 600,
  backgroundColor: "transparent",
} as const;

function Initial({ name }: { name: string }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        width: { xs: 24, sm: 32 },
        height: { xs: 24, sm: 32 },
        flexShrink: 0,
        borderRadius: "50%",
        display: "grid",
        placeItems: "center",
        fontSize: { xs: 12, sm: 14 },
        fontWeight: 600,
        color: "primary.main",
        backgroundColor: "accentSoft",
      }}
    >
      {name.slice(0, 1).toUpperCase()}
    </Box>
  );
}
