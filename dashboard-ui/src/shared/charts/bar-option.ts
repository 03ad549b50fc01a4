import { BarChart } from "echarts/charts";
import { type EChartsCoreOption, use as register } from "echarts/core";
import { LabelLayout } from "echarts/features";
import {
  formatExact,
  formatShort,
  formatTick,
  leastStep,
  type Unit,
  withoutCurrency,
} from "../format/numbers";
import type { Look } from "./look";
import { axisText, bubble, tooltipLook } from "./parts";

// Without the layout of labels none is hidden that would cover another.
register([BarChart, LabelLayout]);

export type Bars = {
  labels: string[];
  values: (number | null)[];
  unit: Unit;
  /** Rises and falls in the colours of good and bad; else all in one. */
  signed?: boolean;
  /** What a bar's tooltip says below its figure. */
  notes?: string[];
  /** Where longer bars are cut; these carry their figure. */
  cap?: number | null;
};

const fewBars = 8;
/** The part of the bars that stand near the axis. */
const edge = 0.12;

/** Columns that start at zero, each with its figure where there is room. */
export function barOption(bars: Bars, { colors, calm, mirrored }: Look): EChartsCoreOption {
  const { labels, values, unit, signed = false, notes = [], cap = null } = bars;
  const isCut = (value: number | null) => cap !== null && (value ?? 0) > cap;
  const beside = mirrored ? "right" : "left";
  const colorOf = (value: number) => (signed ? (value < 0 ? colors.bad : colors.good) : colors.accent);
  return {
    animation: !calm,
    animationDuration: 150,
    grid: {
      top: 28,
      right: 12,
      bottom: 4,
      left: 8,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: {
      type: "category",
      data: labels,
      inverse: mirrored,
      axisLine: { lineStyle: { color: colors.border } },
      axisTick: { show: false },
      axisLabel: { ...axisText(colors), hideOverlap: true },
    },
    yAxis: {
      type: "value",
      // Below a falling bar, too, there is room for its figure.
      boundaryGap: values.some((value) => (value ?? 0) < 0) ? ["10%", 0] : [0, 0],
      position: mirrored ? "right" : "left",
      splitNumber: 4,
      minInterval: leastStep(unit),
      axisLabel: { ...axisText(colors), formatter: (value: number) => formatTick(value, unit) },
      splitLine: { lineStyle: { color: colors.grid } },
    },
    tooltip: {
      ...tooltipLook(colors),
      trigger: "item",
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        bubble([
          labels[dataIndex] ?? "",
          exact(values[dataIndex], unit),
          ...(notes[dataIndex] ? [notes[dataIndex]] : []),
        ]),
    },
    series: [
      {
        type: "bar",
        barMaxWidth: 48,
        data: values.map((value, index) => ({
          value: isCut(value) ? cap : value,
          itemStyle: isCut(value)
            ? { color: fading(colorOf(value ?? 0)), borderRadius: [0, 0, 3, 3] }
            : { color: colorOf(value ?? 0), borderRadius: 3 },
          label: {
            show: isCut(value) || values.length <= fewBars,
            position: (value ?? 0) < 0 ? "bottom" : "top",
            // Its figure is wider than the bar: at the edge it must not stand on the axis.
            align: isCut(value) && index < values.length * edge ? beside : "center",
          },
        })),
        label: {
          ...axisText(colors),
          // Else two figures may stand side by side as one.
          minMargin: 8,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const value = values[dataIndex] ?? null;
            if (value === null) return "";
            return isCut(value)
              ? `↑ ${formatTick(Math.round(value), unit)}`
              : formatShort(value, withoutCurrency(unit));
          },
        },
        labelLayout: { hideOverlap: true },
        emphasis: { disabled: true },
      },
    ],
  };
}

/** The upper end of a bar that is cut: it goes on. */
function fading(color: string) {
  const stops = [
    { offset: 0, color: `${color}00` },
    { offset: 0.3, color },
  ];
  return { type: "linear", x: 0, y: 0, x2: 0, y2: 1, colorStops: stops };
}

function exact(value: number | null | undefined, unit: Unit): string {
  return value === null || value === undefined ? "–" : formatExact(value, unit);
}
