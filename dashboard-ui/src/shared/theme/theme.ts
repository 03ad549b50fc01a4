import { createTheme } from "@mui/material/styles";
import { direction } from "../i18n/language";
import { chartColors } from "./chart-colors";

declare module "@mui/material/styles" {
  interface CssThemeVariables {
    enabled: true;
  }
  interface Palette {
    good: string;
    bad: string;
    caution: string;
    /** One step off the surface: tracks, hovered rows, quiet chips. */
    subtle: string;
    /** The edge of what can be typed into or ticked: seen against the surface at 3 : 1. */
    control: string;
    accentSoft: string;
    /** What the slices of a whole are told apart by. */
    categories: string[];
  }
  interface PaletteOptions {
    good: string;
    bad: string;
    caution: string;
    subtle: string;
    control: string;
    accentSoft: string;
    categories: string[];
  }
}

const light = {
  primary: { main: "#1f4fb8", dark: "#183f94", contrastText: "#ffffff" },
  background: { default: "#fbfbfa", paper: "#ffffff" },
  text: { primary: "#17202b", secondary: "#5a6675", disabled: "#8f99a6" },
  divider: "#e2e5e9",
  error: { main: "#b3261e" },
  good: "#11724a",
  bad: "#b3261e",
  caution: "#8a5a00",
  subtle: "#f2f4f6",
  control: "#868f9a",
  accentSoft: "#e9effb",
  categories: chartColors.light.categories,
};

const dark = {
  primary: { main: "#86aeff", dark: "#a9c5ff", contrastText: "#0d1520" },
  background: { default: "#12181f", paper: "#182029" },
  text: { primary: "#e7ebf0", secondary: "#9eabb9", disabled: "#6c7987" },
  divider: "#2a3541",
  error: { main: "#ff9a90" },
  good: "#5cc999",
  bad: "#ff9a90",
  caution: "#e5b65c",
  subtle: "#202a35",
  control: "#6c7987",
  accentSoft: "#1f2f4d",
  categories: chartColors.dark.categories,
};

const focusRing = { outline: "2px solid var(--mui-palette-primary-main)", outlineOffset: 2 };

/** Its variables are written down by the build, as `virtual:theme.css`. */
export const theme = createTheme({
  direction,
  cssVariables: { colorSchemeSelector: "data-theme" },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: '"Inter Variable", "Noto Sans Arabic", system-ui, sans-serif',
    fontWeightRegular: 400,
    fontWeightMedium: 600,
    fontWeightBold: 600,
    h1: { fontSize: 28, fontWeight: 600, lineHeight: 1.25, letterSpacing: "-0.02em" },
    h2: { fontSize: 16, fontWeight: 600, lineHeight: 1.4, letterSpacing: "-0.005em" },
    h3: { fontSize: 14, fontWeight: 600, lineHeight: 1.4 },
    body1: { fontSize: 14, lineHeight: 1.5 },
    body2: { fontSize: 14, lineHeight: 1.5 },
    caption: { fontSize: 12, lineHeight: 1.45 },
    button: { fontSize: 14, fontWeight: 600, textTransform: "none" },
  },
  components: {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { fontFamily: "inherit", "&.Mui-focusVisible": focusRing } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { minHeight: 36, paddingInline: 14, whiteSpace: "nowrap" } },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: "none" } },
    },
    MuiMenu: { defaultProps: { transitionDuration: 100 } },
    MuiPopover: {
      defaultProps: { transitionDuration: 100 },
      styleOverrides: {
        paper: ({ theme }) => ({
          border: `1px solid ${theme.vars.palette.divider}`,
          boxShadow: "0 8px 24px rgb(10 20 30 / 0.12)",
        }),
      },
    },
    MuiMenuItem: { styleOverrides: { root: { fontSize: 14, minHeight: 36 } } },
  },
});
