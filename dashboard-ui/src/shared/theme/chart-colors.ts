/** Colours for a canvas, which cannot read CSS variables. */
export type ChartColors = {
  accent: string;
  accentArea: string;
  comparison: string;
  axis: string;
  grid: string;
  surface: string;
  text: string;
  border: string;
};

export const chartColors: Record<"light" | "dark", ChartColors> = {
  light: {
    accent: "#1f4fb8",
    accentArea: "rgba(31, 79, 184, 0.07)",
    comparison: "#8d98a6",
    axis: "#5a6675",
    grid: "#eceef1",
    surface: "#ffffff",
    text: "#17202b",
    border: "#e2e5e9",
  },
  dark: {
    accent: "#86aeff",
    accentArea: "rgba(134, 174, 255, 0.09)",
    comparison: "#758494",
    axis: "#9eabb9",
    grid: "#232d38",
    surface: "#202a35",
    text: "#e7ebf0",
    border: "#2a3541",
  },
};
