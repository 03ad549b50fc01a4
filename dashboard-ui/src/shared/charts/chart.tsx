import { type ComponentType, type RefObject, startTransition, useEffect, useRef, useState } from "react";
import { unreachable } from "../api/problem";
import { LateSkeleton } from "../components/late-skeleton";
import { ErrorMessage } from "../components/state-messages";
import { usePrinting } from "../print/printing";
import { whenIdle } from "../view/idle";
import styles from "./chart.module.css";
import type { ChartProps, Drawing, Paint } from "./drawing";
import { LineSketch } from "./line-sketch";
import { text } from "./text";

type Kind = Drawing["kind"];

// Each kind of chart brings its own part of the drawing library.
const paints: Record<Kind, () => Promise<Paint>> = {
  line: async () => (await import("./line-option")).lineOption,
  lines: async () => (await import("./lines-option")).linesOption,
  bars: async () => (await import("./bar-option")).barOption,
  heatmap: async () => (await import("./heatmap-option")).heatmapOption,
  scatter: async () => (await import("./scatter-option")).scatterOption,
  waterfall: async () => (await import("./waterfall-option")).waterfallOption,
};

const loaded = new Map<Kind, ComponentType<ChartProps>>();

async function load(kind: Kind): Promise<void> {
  await import("./drawing-ground");
  await import("./drawing-library");
  const { Canvas } = await import("./canvas");
  const paint = await paints[kind]();
  if (!loaded.has(kind)) loaded.set(kind, (props) => <Canvas {...props} paint={paint} />);
}

/**
 * Keeps a chart's place and draws it when it comes into sight. A line is only sketched until somebody comes near its card:
 * the first view does not wait for the drawing library, and paper has the sketch.
 */
export function Chart(props: ChartProps) {
  const { drawing, height, summary } = props;
  const place = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const seen = useSeen(place) || printing;
  const near = useNear(place);
  const sketched = drawing.kind === "line";
  const { Canvas, problem, retry } = useCanvas(drawing.kind, sketched ? near : seen, !sketched);
  const drawn = Canvas !== undefined && (near || !sketched);
  const focused = useRef(false);
  useEffect(() => {
    if (drawn && focused.current) place.current?.querySelector<HTMLElement>("[tabindex]")?.focus();
  }, [drawn]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only remembers where the focus is
    <div
      ref={place}
      className={styles.place}
      style={{ height }}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={() => {
        focused.current = false;
      }}
    >
      {!seen ? null : drawn ? (
        <Canvas {...props} />
      ) : sketched ? (
        <LineSketch
          data={drawing.data}
          summary={summary}
          height={height}
          stretches={props.onStretch !== undefined}
        />
      ) : problem ? (
        <ErrorMessage title={text("notDrawn")} error={unreachable()} onRetry={retry} />
      ) : (
        <LateSkeleton height={height} />
      )}
    </div>
  );
}

/** Whether a pointer or the focus has been in the chart's card. */
function useNear(place: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const card = place.current?.closest("section");
    if (near || !card) return;
    const come = () => setNear(true);
    const events = ["pointerenter", "pointerdown", "focusin"] as const;
    for (const event of events) card.addEventListener(event, come);
    return () => {
      for (const event of events) card.removeEventListener(event, come);
    };
  }, [near, place]);
  return near;
}

/**
 * What draws a kind of chart; `ahead` fetches it before it is wanted, since paper does not wait for it. Where it cannot be
 * fetched only this chart is missing.
 */
function useCanvas(kind: Kind, wanted: boolean, ahead: boolean) {
  const [problem, setProblem] = useState(false);
  const [, setLoaded] = useState<Kind | null>(null);
  useEffect(() => {
    if (problem || loaded.has(kind) || !(wanted || ahead)) return;
    let here = true;
    const fetched = wanted ? load(kind) : whenIdle().then(() => load(kind));
    fetched.then(
      () => here && startTransition(() => setLoaded(kind)),
      () => here && wanted && setProblem(true),
    );
    return () => {
      here = false;
    };
  }, [kind, wanted, ahead, problem]);
  return { Canvas: loaded.get(kind), problem, retry: () => setProblem(false) };
}

function useSeen(place: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(typeof IntersectionObserver === "undefined");
  useEffect(() => {
    if (seen || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: "200px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen, place]);
  return seen;
}
