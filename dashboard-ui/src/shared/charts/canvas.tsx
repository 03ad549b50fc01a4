import Box from "@mui/material/Box";
import { useColorScheme } from "@mui/material/styles";
import { BarChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { type EChartsCoreOption, type EChartsType, init, use as register } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { direction } from "../i18n/language";
import { usePrinting } from "../print/printing";
import { chartColors } from "../theme/chart-colors";
import { barOption } from "./bar-option";
import type { ChartProps, Drawing, Picked } from "./drawing";
import { heatmapOption } from "./heatmap-option";
import { lineOption } from "./line-option";
import { linesOption } from "./lines-option";
import type { Look } from "./look";
import { scatterOption } from "./scatter-option";
import { Stretchable } from "./stretch";
import { waterfallOption } from "./waterfall-option";

register([
  LineChart,
  BarChart,
  HeatmapChart,
  ScatterChart,
  GridComponent,
  TooltipComponent,
  VisualMapComponent,
  MarkLineComponent,
  DataZoomComponent,
  AriaComponent,
  CanvasRenderer,
]);

/** The chart itself, with the drawing library; loaded when the first chart is seen. */
export function Canvas({ drawing, summary, height, onPick, onStretch }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  const { colorScheme } = useColorScheme();
  const printing = usePrinting();

  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  useEffect(() => {
    if (!place.current) return;
    const instance = init(place.current);
    chart.current = instance;
    instance.on("click", (event) => pick.current?.(event as Picked));
    const observer = new ResizeObserver(() => instance.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      instance.dispose();
    };
  }, []);

  useEffect(() => {
    const calm = printing || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const colors = chartColors[printing ? "light" : (colorScheme ?? "light")];
    const look = { colors, calm, mirrored: direction === "rtl" };
    chart.current?.setOption(optionOf(drawing, look), { notMerge: true });
  }, [drawing, colorScheme, printing]);

  // Paper does not wait for the next frame.
  useEffect(() => {
    chart.current?.resize();
    if (printing) chart.current?.getZr().flush();
  }, [printing]);

  const picture = (
    <Box ref={place} role="img" aria-label={summary} sx={{ height, width: "100%", direction: "ltr" }} />
  );
  if (drawing.kind !== "line" || !onStretch) return picture;
  return (
    <Stretchable
      chart={chart}
      labels={drawing.data.labels}
      mirrored={direction === "rtl"}
      onStretch={({ anchor, at }) => onStretch(anchor, at)}
    >
      {picture}
    </Stretchable>
  );
}

function optionOf({ kind, data }: Drawing, look: Look): EChartsCoreOption {
  switch (kind) {
    case "line":
      return lineOption(data, look);
    case "lines":
      return linesOption(data, look);
    case "bars":
      return barOption(data, look);
    case "heatmap":
      return heatmapOption(data, look);
    case "scatter":
      return scatterOption(data, look);
    case "waterfall":
      return waterfallOption(data, look);
  }
}
