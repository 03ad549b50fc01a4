import Box from "@mui/material/Box";
import Divider from "@mui/material/Divider";
import ListItemIcon from "@mui/material/ListItemIcon";
import ListSubheader from "@mui/material/ListSubheader";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { Check, Keyboard, LogOut, Monitor, Moon, Route, Search, Sun } from "lucide-react";
import { chooseLanguage, language, languages } from "../../shared/i18n/language";
import { session } from "../../shared/session/browser-session";
import { chooseColorMode, useColorMode } from "../../shared/theme/color-scheme";
import { showOverlay } from "../commands/overlay";
import { text } from "../text";

const themes = [
  { mode: "light", icon: Sun },
  { mode: "dark", icon: Moon },
  { mode: "system", icon: Monitor },
] as const;

const actions = [
  { name: "palette", overlay: "palette", icon: Search },
  { name: "shortcuts", overlay: "help", icon: Keyboard },
  { name: "tour", overlay: "tour", icon: Route },
] as const;

/** Each language by its own name, so that whoever needs it can read it. */
const ownNames = { en: "English", de: "Deutsch", sw: "Kiswahili", ar: "العربية" };

const subheader = {
  lineHeight: "32px",
  fontSize: 12,
  fontWeight: 600,
  backgroundColor: "transparent",
} as const;

/** Theme, language and the way out; loaded when it is first opened. */
export function AccountPanel({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const mode = useColorMode();
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "top", horizontal: "left" }}
      transformOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ paper: { sx: { minWidth: 208 } } }}
    >
      <ListSubheader role="none" sx={subheader}>
        {text("theme")}
      </ListSubheader>
      {themes.map(({ mode: each, icon: Icon }) => (
        <MenuItem
          key={each}
          role="menuitemradio"
          aria-checked={mode === each}
          onClick={() => chooseColorMode(each)}
        >
          <ListItemIcon>
            <Icon size={16} />
          </ListItemIcon>
          <Box sx={{ flex: 1 }}>{text(each)}</Box>
          {mode === each ? <Check size={16} aria-hidden /> : null}
        </MenuItem>
      ))}
      <Divider />
      <ListSubheader role="none" sx={subheader}>
        {text("language")}
      </ListSubheader>
      {languages.map((each) => (
        <MenuItem
          key={each}
          role="menuitemradio"
          aria-checked={language === each}
          lang={each}
          onClick={() => chooseLanguage(each)}
        >
          {/* In line with what has an icon */}
          <ListItemIcon />
          <Box sx={{ flex: 1 }}>{ownNames[each]}</Box>
          {language === each ? <Check size={16} aria-hidden /> : null}
        </MenuItem>
      ))}
      <Divider />
      {actions.map(({ name, overlay, icon: Icon }) => (
        <MenuItem
          key={name}
          onClick={() => {
            onClose();
            showOverlay(overlay);
          }}
        >
          <ListItemIcon>
            <Icon size={16} />
          </ListItemIcon>
          {text(name)}
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
  );
}
