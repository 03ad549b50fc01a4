import { LineChart } from "echarts/charts";
import { type EChartsCoreOption, use as register } from "echarts/core";
import { formatExact, formatTick, leastStep, type Unit } from "../format/numbers";
import { axisTicks } from "./axis-ticks";
import { areNamedAtEnds, partedLabels } from "./end-labels";
import type { Look } from "./look";
import { axisText, bubble, tooltipLook } from "./parts";

register([LineChart]);

export type Lines = { labels: string[]; lines: { name: string; values: (number | null)[] }[]; unit: Unit };

/** In pixels: what a phone has. Names at the ends would take half of it. */
const narrow = 520;
/** About what the lines have from top to bottom, in pixels. */
const plotHeight = 280;

/** Several developments; a few are named at their ends. */
export function linesOption(
  { labels, lines, unit }: Lines,
  { colors, calm, mirrored }: Look,
): EChartsCoreOption {
  const direct = areNamedAtEnds(lines.length, mirrored);
  const all = lines.flatMap(({ values }) => values);
  const ticks = axisTicks(all, leastStep(unit));
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const ends = lines.map(({ values }) => values.findLast((value) => value !== null) ?? null);
  const moves = partedLabels(ends.map((end) => end && ((high - end) / (high - low)) * plotHeight));
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
      min: low,
      max: high,
      interval: (high - low) / Math.max(1, ticks.length - 1),
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
        show: direct,
        formatter: `{mark|▬} ${plain(name)}`,
        rich: { mark: { color: colors.categories[index % colors.categories.length] } },
        width: 108,
        overflow: "truncate",
        offset: [0, moves[index] ?? 0],
      },
      emphasis: { focus: "series" },
    })),
    media: [
      {
        query: { maxWidth: narrow },
        option: { grid: { right: 16 }, series: lines.map(() => ({ endLabel: { show: false } })) },
      },
      {
        option: {
          grid: { right: direct ? 120 : 16 },
          series: lines.map(() => ({ endLabel: { show: direct } })),
        },
      },
    ],
  };
}

/** Braces and bars would be read as styles. */
function plain(name: string): string {
  return name.replace(/[{|}]/g, " ");
}
