import Box from "@mui/material/Box";
import { useColorScheme } from "@mui/material/styles";
import { LineChart as Lines } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use as register } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { chartColors } from "../../shared/theme/chart-colors";
import { type LineChartData, lineOption } from "./line-option";

register([Lines, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

/** Development over time; the period before is dashed and muted. The caller says it in words, too. */
export function LineChart({
  data,
  summary,
  height,
}: {
  data: LineChartData;
  summary: string;
  height: number;
}) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const { colorScheme } = useColorScheme();

  useEffect(() => {
    if (!place.current) return;
    const instance = init(place.current);
    chart.current = instance;
    const observer = new ResizeObserver(() => instance.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      instance.dispose();
    };
  }, []);

  useEffect(() => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    chart.current?.setOption(lineOption(data, chartColors[colorScheme ?? "light"], calm), { notMerge: true });
  }, [data, colorScheme]);

  return <Box ref={place} role="img" aria-label={summary} sx={{ height, width: "100%" }} />;
}
