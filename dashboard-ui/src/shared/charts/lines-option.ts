import { LineChart } from "echarts/charts";
import { type EChartsCoreOption, use as register } from "echarts/core";
import { formatExact, formatTick, type Unit } from "../format/numbers";
import type { Look } from "./look";
import { axisText, bubble, tooltipLook } from "./parts";

register([LineChart]);

export type Lines = { labels: string[]; lines: { name: string; values: (number | null)[] }[]; unit: Unit };

const labelled = 4;

/** Several developments; up to four are named at their ends, more need a legend beside the chart. */
export function linesOption(
  { labels, lines, unit }: Lines,
  { colors, calm, mirrored }: Look,
): EChartsCoreOption {
  const direct = lines.length <= labelled;
  return {
    animation: !calm,
    animationDuration: 150,
    grid: {
      top: 12,
      right: direct ? 120 : 16,
      bottom: 4,
      left: 8,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: {
      type: "category",
      data: labels,
      inverse: mirrored,
      boundaryGap: false,
      axisLine: { lineStyle: { color: colors.border } },
      axisTick: { show: false },
      axisLabel: { ...axisText(colors), hideOverlap: true, margin: 10 },
    },
    yAxis: {
      type: "value",
      position: mirrored ? "right" : "left",
      splitNumber: 4,
      axisLabel: { ...axisText(colors), formatter: (value: number) => formatTick(value, unit) },
      splitLine: { lineStyle: { color: colors.grid } },
    },
    tooltip: {
      ...tooltipLook(colors),
      trigger: "axis",
      axisPointer: { lineStyle: { color: colors.comparison, type: "solid" } },
      formatter: (points: { dataIndex: number }[]) => {
        const at = points[0]?.dataIndex ?? 0;
        const figure = (value: number | null | undefined) =>
          value === null || value === undefined ? "–" : formatExact(value, unit);
        return bubble([
          labels[at] ?? "",
          ...lines.map(({ name, values }) => `${name}: ${figure(values[at])}`),
        ]);
      },
    },
    series: lines.map(({ name, values }, index) => ({
      type: "line",
      name,
      data: values,
      showSymbol: values.filter((value) => value !== null).length === 1,
      lineStyle: { width: 2, color: colors.categories[index % colors.categories.length] },
      itemStyle: { color: colors.categories[index % colors.categories.length] },
      endLabel: {
        ...axisText(colors),
        show: direct && !mirrored,
        formatter: name,
        width: 108,
        overflow: "truncate",
      },
      labelLayout: { moveOverlap: "shiftY" },
      emphasis: { focus: "series" },
    })),
  };
}
