import { BarChart } from "echarts/charts";
import { type EChartsCoreOption, use as register } from "echarts/core";
import { formatExact, formatShort, formatTick, type Unit, withoutCurrency } from "../format/numbers";
import type { Look } from "./look";
import { axisText, bubble, tooltipLook } from "./parts";

register([BarChart]);

/** A total stands on the ground; a step begins where the one before it ended. */
export type Step = { name: string; amount: number; kind: "total" | "step" };

export type Waterfall = { steps: Step[]; unit: Unit };

/** How one total becomes another. */
export function waterfallOption({ steps, unit }: Waterfall, look: Look): EChartsCoreOption {
  const { colors, calm, mirrored } = look;
  const spans = spansOf(steps);
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
      data: steps.map((step) => step.name),
      inverse: mirrored,
      axisLine: { lineStyle: { color: colors.border } },
      axisTick: { show: false },
      axisLabel: axisText(colors),
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
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        bubble([steps[dataIndex]?.name ?? "", formatExact(steps[dataIndex]?.amount ?? 0, unit)]),
    },
    series: [
      {
        type: "bar",
        stack: "all",
        silent: true,
        itemStyle: { color: "transparent" },
        data: spans.map((span) => span.from),
      },
      {
        type: "bar",
        stack: "all",
        barMaxWidth: 96,
        data: steps.map((step, index) => ({
          value: spans[index]?.size ?? 0,
          itemStyle: { color: colorOf(step, look), borderRadius: 3 },
        })),
        label: {
          ...axisText(colors),
          color: colors.text,
          show: true,
          position: "top",
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            formatShort(steps[dataIndex]?.amount ?? 0, withoutCurrency(unit)),
        },
        emphasis: { disabled: true },
      },
    ],
  };
}

function colorOf({ amount, kind }: Step, { colors }: Look): string {
  if (kind === "total") return amount < 0 ? colors.bad : colors.accent;
  return amount < 0 ? colors.other : colors.good;
}

/** Where each bar begins and how tall it is; a bar below the ground hangs from it. */
function spansOf(steps: Step[]): { from: number; size: number }[] {
  let level = 0;
  return steps.map(({ amount, kind }) => {
    if (kind === "total") {
      level = amount;
      return { from: 0, size: amount };
    }
    const before = level;
    level += amount;
    if (before >= 0 && level < 0) return { from: 0, size: level };
    return { from: Math.min(before, level), size: Math.abs(amount) };
  });
}
