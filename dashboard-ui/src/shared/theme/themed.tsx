import { type Theme, ThemeProvider } from "@mui/material/styles";
import type { ReactNode } from "react";
import { theme } from "./theme";

// Without its schemes the provider writes no variables and keeps no mode: both are there before it is loaded.
const { colorSchemes, ...look } = theme;

/** Around what is made with Material UI. */
export function Themed({ children }: { children: ReactNode }) {
  return <ThemeProvider theme={look as Theme}>{children}</ThemeProvider>;
}
