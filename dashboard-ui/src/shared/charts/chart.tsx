import { type ComponentType, startTransition, useEffect, useRef, useState } from "react";
import { LateSkeleton } from "../components/late-skeleton";
import { usePrinting } from "../print/printing";
import { whenIdle } from "../view/idle";
import styles from "./chart.module.css";
import type { ChartProps, Drawing, Paint } from "./drawing";

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
  const { Canvas } = await import("./canvas");
  const paint = await paints[kind]();
  if (!loaded.has(kind)) loaded.set(kind, (props) => <Canvas {...props} paint={paint} />);
}

/** Keeps a chart's place and draws it when it comes into sight. */
export function Chart(props: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const seen = useSeen(place) || printing;
  const Canvas = useCanvas(props.drawing.kind, seen);
  return (
    <div ref={place} className={styles.place} style={{ height: props.height }}>
      {seen ? Canvas ? <Canvas {...props} /> : <LateSkeleton height={props.height} /> : null}
    </div>
  );
}

/** What draws a kind of chart. It is there before the chart is seen if there is time: paper does not wait for it. */
function useCanvas(kind: Kind, seen: boolean): ComponentType<ChartProps> | undefined {
  const [problem, setProblem] = useState<unknown>(null);
  const [, setLoaded] = useState<Kind | null>(null);
  useEffect(() => {
    if (loaded.has(kind)) return;
    let wanted = true;
    const fetched = seen ? load(kind) : whenIdle().then(() => load(kind));
    fetched.then(
      () => wanted && startTransition(() => setLoaded(kind)),
      (reason: unknown) => wanted && setProblem(reason),
    );
    return () => {
      wanted = false;
    };
  }, [kind, seen]);
  if (problem !== null) throw problem;
  return loaded.get(kind);
}

function useSeen(place: React.RefObject<Element | null>): boolean {
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
