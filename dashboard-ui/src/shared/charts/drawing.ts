import type { EChartsCoreOption } from "echarts/core";
import type { Bars } from "./bar-option";
import type { Heat } from "./heatmap-option";
import type { LineChartData } from "./line-option";
import type { Lines } from "./lines-option";
import type { Look } from "./look";
import type { Dots } from "./scatter-option";
import type { Waterfall } from "./waterfall-option";

/** What to draw. Only data, so that how it is drawn is loaded with the drawing library. */
export type Drawing =
  | { kind: "line"; data: LineChartData }
  | { kind: "lines"; data: Lines }
  | { kind: "bars"; data: Bars }
  | { kind: "heatmap"; data: Heat }
  | { kind: "scatter"; data: Dots }
  | { kind: "waterfall"; data: Waterfall };

/** How a kind of drawing is drawn; what it takes is the data of that kind. */
export type Paint = (data: never, look: Look) => EChartsCoreOption;

/** What was clicked: the position in a series. */
export type Picked = { dataIndex: number };

export type ChartProps = {
  /** Must keep its identity while nothing changes. */
  drawing: Drawing;
  /** What the chart shows, in words. */
  summary: string;
  height: number;
  onPick?: (picked: Picked) => void;
  /** Lets a stretch of a line be chosen: the first and the last of its points. */
  onStretch?: (first: number, last: number) => void;
};
