import type { EChartsCoreOption } from "echarts/core";
import { changeBetween, describeChange } from "../../shared/format/change";
import { formatExact, formatTick, type Unit } from "../../shared/format/numbers";
import type { ChartColors } from "../../shared/theme/chart-colors";
import { text } from "./text";

export type LineChartData = {
  labels: string[];
  /** Which points the range cuts off. */
  partial: boolean[];
  now: (number | null)[];
  before: (number | null)[] | null;
  nowName: string;
  beforeName: string;
  unit: Unit;
};

const fewPoints = 60;

export function lineOption(data: LineChartData, colors: ChartColors, calm: boolean): EChartsCoreOption {
  const { labels, now, before, unit } = data;
  const whole = now.map((value, index) => (data.partial[index] ? null : value));
  const font = { fontFamily: '"Inter Variable", system-ui, sans-serif', fontSize: 12, color: colors.axis };
  return {
    animation: !calm,
    animationDuration: 150,
    animationDurationUpdate: 150,
    textStyle: font,
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
      boundaryGap: false,
      axisLine: { lineStyle: { color: colors.border } },
      axisTick: { show: false },
      axisLabel: { ...font, hideOverlap: true, alignMinLabel: "left", alignMaxLabel: "right", margin: 10 },
    },
    yAxis: {
      type: "value",
      splitNumber: 4,
      axisLabel: { ...font, formatter: (value: number) => formatTick(value, unit) },
      splitLine: { lineStyle: { color: colors.grid } },
    },
    tooltip: {
      trigger: "axis",
      confine: true,
      renderMode: "html",
      backgroundColor: colors.surface,
      borderColor: colors.border,
      textStyle: { ...font, color: colors.text },
      extraCssText: "box-shadow: 0 8px 24px rgb(10 20 30 / 0.12); border-radius: 8px;",
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
  return {
    type: "line",
    name: nowName,
    data: now.map((value, index) => (touches(index) ? value : null)),
    z: 2,
    showSymbol: false,
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
  { labels, partial, now, before, beforeName, unit }: LineChartData,
  index: number,
): HTMLElement {
  const box = document.createElement("div");
  const line = (content: string, strong = false) => {
    const row = document.createElement("div");
    row.textContent = content;
    row.style.fontWeight = strong ? "600" : "400";
    box.append(row);
  };
  const value = now[index] ?? null;
  const label = labels[index] ?? "";
  line(partial[index] ? text("partial", { bucket: label }) : label);
  line(value === null ? "–" : formatExact(value, unit), true);
  if (before) {
    const earlier = before[index] ?? null;
    line(`${beforeName}: ${earlier === null ? "–" : formatExact(earlier, unit)}`);
    if (value !== null && earlier !== null)
      line(describeChange(changeBetween(value, earlier), unit, beforeName).text);
  }
  return box;
}
