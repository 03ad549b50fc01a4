import { useEffect, useRef, useState } from "react";
import { formatTick, leastStep } from "../format/numbers";
import { direction } from "../i18n/language";
import { usePrinting } from "../print/printing";
import { chartColors } from "../theme/chart-colors";
import { useColorScheme } from "../theme/color-scheme";
import { axisTicks, isNamed } from "./axis-ticks";
import type { LineChartData } from "./line-option";
import styles from "./line-sketch.module.css";
import { text } from "./text";

type LineSketchProps = {
  data: LineChartData;
  summary: string;
  height: number;
  /** Whether a stretch of it can be chosen once it is drawn: then the keys must find it. */
  stretches: boolean;
};

const fewPoints = 60;
const font = '12px "Inter Variable", system-ui, sans-serif';
/** Between two names below the plot, in pixels. */
const labelGap = 14;
/** Above the plot, and below it for the labels. */
const margins = 36;

/** A line as the drawing library draws it, without anything that moves: what is seen until somebody comes near. */
export function LineSketch({ stretches, ...line }: LineSketchProps) {
  if (!stretches) return <Picture {...line} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on focus it is drawn, and keys choose a stretch
    <div tabIndex={0} role="group" aria-label={text("stretch")}>
      <Picture {...line} />
    </div>
  );
}

function Picture({ data, summary, height }: Omit<LineSketchProps, "stretches">) {
  const scheme = useColorScheme();
  const colors = chartColors[usePrinting() ? "light" : scheme];
  const { labels, now, before, partial, unit } = data;
  const ticks = axisTicks([...now, ...(before ?? [])], leastStep(unit), data.most);
  const [low, high] = [ticks[0] ?? 0, data.most ?? ticks.at(-1) ?? 1];
  const x = (index: number) => acrossOf(index, labels.length);
  const y = (value: number) => 100 - ((value - low) / (high - low)) * 100;
  const at = (values: (number | null)[]) =>
    values.map((value, index) => (value === null ? null : ([mirror(x(index)), y(value)] as const)));
  const whole = at(now.map((value, index) => (partial[index] ? null : value)));
  const touched = at(
    now.map((value, index) => (partial[index - 1] || partial[index] || partial[index + 1] ? value : null)),
  );
  const runs = runsOf(whole);
  const ends = runsOf(touched);
  const alone = [...runs, ...ends].filter((run) => run.length === 1);
  const ground = y(0);
  return (
    <div
      role="img"
      aria-label={summary}
      className={styles.sketch}
      style={{ height, gridTemplateRows: `${height - margins}px 21px`, color: colors.axis }}
    >
      {ticks.map((tick) => (
        <span key={tick} className={styles.tick} style={{ insetBlockStart: `${y(tick)}%` }}>
          {formatTick(tick, unit)}
        </span>
      ))}
      <svg className={styles.plot} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d={ticks.map((tick) => `M0 ${y(tick)}H100`).join("")} stroke={colors.grid} />
        <path d={`M0 ${ground}H100`} stroke={colors.border} />
        {before ? (
          <path
            d={pathOf(runsOf(at(before)))}
            stroke={colors.comparison}
            strokeWidth={1.5}
            strokeDasharray="6 3"
          />
        ) : null}
        <path d={pathOf(ends)} stroke={colors.accent} strokeWidth={1.5} strokeDasharray="1.5" />
        <path
          d={runs
            .map((run) => `${pathOf([run])}L${run.at(-1)?.[0]} ${ground}L${run[0]?.[0]} ${ground}Z`)
            .join("")}
          fill={colors.accentArea}
          fillOpacity={0.7}
        />
        <path d={pathOf(runs)} stroke={colors.accent} strokeWidth={2} strokeLinejoin="bevel" />
        <path
          d={(now.length <= fewPoints ? [...runs, ...alone] : alone)
            .flat()
            .map(([across, down]) => `M${across} ${down}h0`)
            .join("")}
          stroke={colors.accent}
          strokeWidth={4}
          strokeLinecap="round"
        />
      </svg>
      <Labels labels={labels} namedEvery={data.namedEvery} />
    </div>
  );
}

/** As many names as there is room for. */
function Labels({ labels, namedEvery }: { labels: string[]; namedEvery: number | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  // The first begins at its place, the second has its middle there: half a name more lies between them.
  const apart = widest(labels) * 1.5 + labelGap;
  const every = width === 0 ? 0 : 1 + Math.floor(apart / (width / Math.max(1, labels.length - 1)));
  return (
    <div ref={place} className={styles.labels} aria-hidden>
      {labels.map((label, index) =>
        (namedEvery === undefined ? every > 0 && index % every === 0 : isNamed(index, namedEvery)) ? (
          <span
            key={label}
            className={styles.label}
            data-end={index === 0 ? "first" : index === labels.length - 1 ? "last" : undefined}
            style={{ insetInlineStart: `${acrossOf(index, labels.length)}%` }}
          >
            {label}
          </span>
        ) : null,
      )}
    </div>
  );
}

type Spot = readonly [across: number, down: number];

function acrossOf(index: number, count: number): number {
  return count > 1 ? (index / (count - 1)) * 100 : 0;
}

/** Time runs as the page is read. */
function mirror(across: number): number {
  return direction === "rtl" ? 100 - across : across;
}

/** What hangs together between gaps. */
function runsOf(spots: (Spot | null)[]): Spot[][] {
  const runs: Spot[][] = [[]];
  for (const spot of spots) {
    if (spot) runs.at(-1)?.push(spot);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function pathOf(runs: Spot[][]): string {
  return runs
    .map((run) => run.map(([across, down], index) => `${index === 0 ? "M" : "L"}${across} ${down}`).join(""))
    .join("");
}

let brush: CanvasRenderingContext2D | null | undefined;

function widest(labels: string[]): number {
  brush ??= document.createElement("canvas").getContext("2d");
  if (!brush) return 0;
  brush.font = font;
  return brush.measureText(
    labels.reduce((longest, each) => (each.length > longest.length ? each : longest), ""),
  ).width;
}
