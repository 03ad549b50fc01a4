import { HeatmapChart } from "echarts/charts";
import { VisualMapContinuousComponent } from "echarts/components";
import { type EChartsCoreOption, use as register } from "echarts/core";
import { formatExact, shortFormat, type Unit, withoutCurrency } from "../format/numbers";
import type { Look } from "./look";
import { axisText, bubble, tooltipLook } from "./parts";

register([HeatmapChart, VisualMapContinuousComponent]);

export type Heat = {
  columns: string[];
  /** From top to bottom. */
  rows: string[];
  cells: { column: number; row: number; value: number }[];
  unit: Unit;
};

const roomyColumns = 12;
/** In pixels: what a phone has. Tiles are too small for figures there, and names stand on end. */
const narrow = 520;
/** In pixels: what a desk's card has. */
const wide = 900;
const rowNames = { narrow: 104, usual: 150, wide: 240 };

/** Two dimensions as tiles of one hue from little to much; an empty tile means no sales. */
export function heatmapOption({ columns, rows, cells, unit }: Heat, look: Look): EChartsCoreOption {
  const { colors, calm, mirrored } = look;
  const values = cells.map((cell) => cell.value);
  const [low, high] = [Math.min(0, ...values), Math.max(1e-9, ...values)];
  const format = shortFormat(values, withoutCurrency(unit));
  // What is left beside the names, shared by the columns
  const columnWidth = (card: number, names: number) => Math.max(60, (card - names - 40) / columns.length - 8);
  const inTwoLines = (card: number, names: number) => ({
    rotate: 0,
    formatter: (name: string) => twoLines(name, columnWidth(card, names)),
  });
  const axis = { axisLine: { show: false }, axisTick: { show: false }, splitArea: { show: false } };
  return {
    animation: !calm,
    animationDuration: 150,
    grid: { top: 4, right: 12, bottom: 4, left: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: {
      type: "category",
      data: columns,
      inverse: mirrored,
      ...axis,
      axisLabel:
        columns.length <= roomyColumns
          ? { ...axisText(colors), interval: 0, lineHeight: 15 }
          : { ...axisText(colors), hideOverlap: true, interval: "auto" },
    },
    yAxis: {
      type: "category",
      data: rows,
      inverse: true,
      position: mirrored ? "right" : "left",
      ...axis,
      axisLabel: { ...axisText(colors), width: 150, overflow: "truncate" },
    },
    visualMap: { show: false, min: low, max: high, inRange: { color: colors.sequence } },
    tooltip: {
      ...tooltipLook(colors),
      formatter: ({ data }: { data: { value: [number, number, number] } }) => {
        const [column, row, value] = data.value;
        return bubble([`${rows[row]} · ${columns[column]}`, formatExact(value, unit)]);
      },
    },
    series: [
      {
        type: "heatmap",
        data: cells.map(({ column, row, value }) => ({
          value: [column, row, value],
          label: { color: textOn((value - low) / (high - low), look) },
        })),
        itemStyle: { borderColor: colors.card, borderWidth: 2, borderRadius: 3 },
        label: {
          ...axisText(colors),
          fontSize: 11,
          show: columns.length <= roomyColumns,
          formatter: ({ data }: { data: { value: [number, number, number] } }) => format(data.value[2]),
        },
        emphasis: { itemStyle: { borderColor: colors.text } },
      },
    ],
    media: [
      {
        query: { maxWidth: narrow },
        option: {
          xAxis: { axisLabel: { rotate: 90, formatter: (name: string) => shortened(name, standing) } },
          // Names of items often differ in their last word only.
          yAxis: {
            axisLabel: {
              width: rowNames.narrow,
              lineHeight: 13,
              formatter: (name: string) => twoLines(name, rowNames.narrow),
            },
          },
          // Many thin tiles would be hidden by the room between them.
          series: [
            { label: { show: false }, itemStyle: { borderWidth: columns.length > roomyColumns ? 0.5 : 2 } },
          ],
        },
      },
      {
        query: { minWidth: wide },
        option: {
          xAxis: { axisLabel: inTwoLines(wide, rowNames.wide) },
          yAxis: { axisLabel: { width: rowNames.wide } },
          series: [{ label: { show: columns.length <= roomyColumns }, itemStyle: { borderWidth: 2 } }],
        },
      },
      {
        option: {
          xAxis: { axisLabel: inTwoLines(narrow, rowNames.usual) },
          yAxis: { axisLabel: { width: rowNames.usual } },
          series: [{ label: { show: columns.length <= roomyColumns }, itemStyle: { borderWidth: 2 } }],
        },
      },
    ],
  };
}

/** Of a name that stands on end, in letters. */
const standing = 11;
/** A letter's usual width, in pixels. */
const letter = 6.2;

/** A name on at most two lines of a width, broken between words. */
function twoLines(name: string, width: number): string {
  const room = Math.floor(width / letter);
  if (name.length <= room) return name;
  const end = name.lastIndexOf(" ", room);
  if (end <= 0) return shortened(name, room);
  return `${name.slice(0, end)}\n${shortened(name.slice(end + 1), room)}`;
}

function shortened(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}

/** Dark on light tiles, light on dark ones. */
function textOn(share: number, { colors }: Look): string {
  return share > 0.5 ? colors.card : colors.text;
}
