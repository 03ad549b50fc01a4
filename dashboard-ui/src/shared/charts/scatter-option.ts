import { ScatterChart } from "echarts/charts";
import { MarkLineComponent } from "echarts/components";
import { type EChartsCoreOption, use as register } from "echarts/core";
import { formatExact, formatTick, type Unit } from "../format/numbers";
import type { Look } from "./look";
import { axisText, bubble, tooltipLook } from "./parts";

register([ScatterChart, MarkLineComponent]);

type Axis = { label: string; unit: Unit; middle: number };
export type Dots = { x: Axis; y: Axis; dots: { name: string; x: number; y: number }[] };

/** Two measures against each other; the lines at the middle part the four quadrants. */
export function scatterOption({ x, y, dots }: Dots, { colors, calm, mirrored }: Look): EChartsCoreOption {
  const axis = ({ label, unit }: Axis) => ({
    type: "value",
    name: label,
    nameLocation: "middle",
    nameTextStyle: axisText(colors),
    axisLabel: {
      ...axisText(colors),
      formatter: (value: number) => formatTick(value, unit),
      hideOverlap: true,
    },
    splitNumber: 4,
    axisLine: { lineStyle: { color: colors.border } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colors.grid } },
  });
  return {
    animation: !calm,
    animationDuration: 150,
    grid: {
      top: 12,
      right: 24,
      bottom: 24,
      left: 28,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: { ...axis(x), nameGap: 28, inverse: mirrored, scale: true },
    yAxis: { ...axis(y), nameGap: 44, position: mirrored ? "right" : "left", scale: true },
    tooltip: {
      ...tooltipLook(colors),
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const dot = dots[dataIndex];
        if (!dot) return "";
        return bubble([
          dot.name,
          `${x.label}: ${formatExact(dot.x, x.unit)}`,
          `${y.label}: ${formatExact(dot.y, y.unit)}`,
        ]);
      },
    },
    series: [
      {
        type: "scatter",
        symbolSize: 10,
        data: dots.map((dot) => [dot.x, dot.y]),
        itemStyle: { color: colors.accent, opacity: 0.55 },
        markLine: {
          silent: true,
          symbol: "none",
          label: { show: false },
          lineStyle: { color: colors.comparison, type: "dashed" },
          data: [{ xAxis: x.middle }, { yAxis: y.middle }],
        },
      },
    ],
  };
}
