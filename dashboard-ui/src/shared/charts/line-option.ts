import { LineChart } from "echarts/charts";
import { type EChartsCoreOption, use as register } from "echarts/core";
import { changeBetween, describeChange } from "../format/change";
import { formatExact, formatTick, leastStep, type Unit } from "../format/numbers";
import type { ChartColors } from "../theme/chart-colors";
import { isNamed } from "./axis-ticks";
import type { Look } from "./look";
import { axisText, bubble, tooltipLook } from "./parts";
import { text } from "./text";

register([LineChart]);

export type LineChartData = {
  labels: string[];
  /** Which points the range cuts off. */
  partial: boolean[];
  now: (number | null)[];
  before: (number | null)[] | null;
  nowName: string;
  beforeName: string;
  unit: Unit;
  /** What a tooltip calls the points, if not by their labels. */
  names?: string[];
  /** The end of the axis, where it is known. */
  most?: number;
  /** Which points are named below, where they are counted: the first and each so-manieth. */
  namedEvery?: number;
};

const fewPoints = 60;

export function lineOption(data: LineChartData, { colors, calm, mirrored }: Look): EChartsCoreOption {
  const { labels, now, before, unit } = data;
  const whole = now.map((value, index) => (data.partial[index] ? null : value));
  return {
    animation: !calm,
    animationDuration: 150,
    animationDurationUpdate: 150,
    grid: {
      top: 12,
      right: 16,
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
      axisLabel: {
        ...axisText(colors),
        hideOverlap: true,
        ...(data.namedEvery === undefined
          ? {}
          : { interval: (index: number) => isNamed(index, data.namedEvery ?? 1) }),
        alignMinLabel: mirrored ? "right" : "left",
        alignMaxLabel: mirrored ? "left" : "right",
        margin: 10,
      },
    },
    yAxis: {
      type: "value",
      position: mirrored ? "right" : "left",
      splitNumber: 4,
      minInterval: leastStep(unit),
      ...(data.most === undefined ? {} : { max: data.most, interval: data.most / 4 }),
      axisLabel: { ...axisText(colors), formatter: (value: number) => formatTick(value, unit) },
      splitLine: { lineStyle: { color: colors.grid } },
    },
    tooltip: {
      ...tooltipLook(colors),
      trigger: "axis",
      axisPointer: { lineStyle: { color: colors.comparison, type: "solid" } },
      formatter: (points: { dataIndex: number }[]) => tooltip(data, points[0]?.dataIndex ?? 0),
    },
    series: [
      ...(before ? [comparison(before, data.beforeName, colors)] : []),
      incomplete(data, colors),
      {
        type: "line",
        name: data.nowName,
        data: whole.map((value, index) => (isolated(whole, index) ? { value, symbolSize: 5 } : value)),
        z: 3,
        symbol: "circle",
        symbolSize: now.length <= fewPoints ? 4 : 0,
        showSymbol: true,
        triggerLineEvent: true,
        lineStyle: { width: 2, color: colors.accent },
        itemStyle: { color: colors.accent },
        areaStyle: { color: colors.accentArea },
        emphasis: { disabled: true },
      },
    ],
  };
}

function comparison(values: (number | null)[], name: string, colors: ChartColors) {
  return {
    type: "line",
    name,
    data: values,
    z: 2,
    showSymbol: false,
    lineStyle: { width: 1.5, type: "dashed", color: colors.comparison },
    itemStyle: { color: colors.comparison },
    emphasis: { disabled: true },
  };
}

/** Dotted where the range cuts a bucket off: such an end is no fall in sales. */
function incomplete({ now, partial, nowName }: LineChartData, colors: ChartColors) {
  const touches = (index: number) => partial[index - 1] || partial[index] || partial[index + 1];
  const ends = now.map((value, index) => (touches(index) ? value : null));
  return {
    type: "line",
    name: nowName,
    data: ends.map((value, index) => (isolated(ends, index) ? { value, symbolSize: 5 } : value)),
    z: 2,
    symbol: "circle",
    symbolSize: 0,
    showSymbol: true,
    lineStyle: { width: 1.5, type: "dotted", color: colors.accent },
    itemStyle: { color: colors.accent },
    emphasis: { disabled: true },
  };
}

/** A point between two gaps would be a line of no length. */
function isolated(values: (number | null)[], index: number): boolean {
  return (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
}

function tooltip(
  { labels, names, partial, now, before, beforeName, unit }: LineChartData,
  index: number,
): HTMLElement {
  const value = now[index] ?? null;
  const label = names?.[index] ?? labels[index] ?? "";
  const lines = [
    partial[index] ? text("partial", { bucket: label }) : label,
    value === null ? "–" : formatExact(value, unit),
  ];
  if (before) {
    const earlier = before[index] ?? null;
    lines.push(`${beforeName}: ${earlier === null ? "–" : formatExact(earlier, unit)}`);
    if (value !== null && earlier !== null)
      lines.push(describeChange(changeBetween(value, earlier), unit, beforeName).text);
  }
  return bubble(lines);
}
