import type { ChartColors } from "../theme/chart-colors";

/** How charts look at the moment: a theme, whether things may move, whether the page reads from right to left. */
export type Look = { colors: ChartColors; calm: boolean; mirrored: boolean };
