import type { EChartsCoreOption } from "echarts/core";
import type { ChartColors } from "../theme/chart-colors";

/** How charts look at the moment: a theme, whether things may move, whether the page reads from right to left. */
export type Look = { colors: ChartColors; calm: boolean; mirrored: boolean };

/** What was clicked: the position in a series, and the datum given there. */
export type Picked = { dataIndex: number; data: unknown };

export type ChartProps = {
  /** Must keep its identity while nothing changes. */
  option: (look: Look) => EChartsCoreOption;
  /** What the chart shows, in words. */
  summary: string;
  height: number;
  onPick?: (picked: Picked) => void;
};
