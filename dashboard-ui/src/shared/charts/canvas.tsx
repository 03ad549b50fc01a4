import { GridComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use as register } from "echarts/core";
import { useEffect, useRef } from "react";
import "./drawing-library";
import { direction } from "../i18n/language";
import { usePrinting } from "../print/printing";
import { chartColors } from "../theme/chart-colors";
import { useColorScheme } from "../theme/color-scheme";
import styles from "./canvas.module.css";
import type { ChartProps, Paint, Picked } from "./drawing";
import { Pickable } from "./pickable";
import { Stretchable } from "./stretch";

register([GridComponent, TooltipComponent]);

/** The chart itself, with the drawing library; loaded when the first chart is seen. */
export function Canvas({
  drawing,
  paint,
  summary,
  height,
  onPick,
  onStretch,
}: ChartProps & { paint: Paint }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  const colorScheme = useColorScheme();
  const printing = usePrinting();

  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  useEffect(() => {
    if (!place.current) return;
    const instance = init(place.current);
    chart.current = instance;
    instance.on("click", (event) => pick.current?.(event as Picked));
    const observer = new ResizeObserver(() => instance.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      instance.dispose();
    };
  }, []);

  useEffect(() => {
    const calm = printing || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const colors = chartColors[printing ? "light" : colorScheme];
    const look = { colors, calm, mirrored: direction === "rtl" };
    chart.current?.setOption(paint(drawing.data as never, look), { notMerge: true });
  }, [drawing, paint, colorScheme, printing]);

  // Paper does not wait for the next frame.
  useEffect(() => {
    chart.current?.resize();
    if (printing) chart.current?.getZr().flush();
  }, [printing]);

  const picture = (
    <div ref={place} role="img" aria-label={summary} className={styles.canvas} style={{ height }} />
  );
  if (onPick && (drawing.kind === "heatmap" || drawing.kind === "scatter")) {
    return (
      <Pickable chart={chart} drawing={drawing} onPick={onPick}>
        {picture}
      </Pickable>
    );
  }
  if (drawing.kind !== "line" || !onStretch) return picture;
  return (
    <Stretchable
      chart={chart}
      labels={drawing.data.labels}
      mirrored={direction === "rtl"}
      onStretch={({ anchor, at }) => onStretch(anchor, at)}
    >
      {picture}
    </Stretchable>
  );
}
