/** Colours for a canvas, which cannot read CSS variables. */
export type ChartColors = {
  accent: string;
  accentArea: string;
  comparison: string;
  axis: string;
  grid: string;
  surface: string;
  /** The ground that a chart is drawn on. */
  card: string;
  text: string;
  border: string;
  good: string;
  bad: string;
  /** Told apart by colour-blind readers, too; the last is for "Other". */
  categories: string[];
  other: string;
  /** One hue from little to much. */
  sequence: [string, string];
};

export const chartColors: Record<"light" | "dark", ChartColors> = {
  light: {
    accent: "#1f4fb8",
    accentArea: "rgba(31, 79, 184, 0.07)",
    comparison: "#8d98a6",
    axis: "#5a6675",
    grid: "#eceef1",
    surface: "#ffffff",
    card: "#ffffff",
    text: "#17202b",
    border: "#e2e5e9",
    good: "#11724a",
    bad: "#b3261e",
    categories: ["#1f4fb8", "#d9730d", "#148f77", "#8e44ad", "#b8860b", "#c2185b", "#5d7a0f", "#4a6fa5"],
    other: "#a3acb8",
    sequence: ["#eef3fc", "#1f4fb8"],
  },
  dark: {
    accent: "#86aeff",
    accentArea: "rgba(134, 174, 255, 0.09)",
    comparison: "#758494",
    axis: "#9eabb9",
    grid: "#232d38",
    surface: "#202a35",
    card: "#182029",
    text: "#e7ebf0",
    border: "#2a3541",
    good: "#5cc999",
    bad: "#ff9a90",
    categories: ["#86aeff", "#f0a35e", "#5fcdb4", "#c79be0", "#dcb94e", "#f07fa8", "#a9c45a", "#9bb4d8"],
    other: "#66727f",
    sequence: ["#1d2836", "#86aeff"],
  },
};
