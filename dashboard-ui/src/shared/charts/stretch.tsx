import type { EChartsType } from "echarts/core";
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from "react";
import { VisuallyHidden } from "../components/visually-hidden";
import styles from "./stretch.module.css";
import { byKey, type Stretch } from "./stretch-keys";
import { text } from "./text";

/** Less than this is a click, not a drag; the drawing library draws the same line. */
const leastDrag = 5;

type StretchProps = {
  chart: RefObject<EChartsType | null>;
  labels: string[];
  mirrored: boolean;
  onStretch: (stretch: Stretch) => void;
  children: ReactNode;
};

/** Lets a stretch of a line's points be chosen: dragged over with a mouse, or by keys. A finger scrolls the page. */
export function Stretchable({ chart, labels, mirrored, onStretch, children }: StretchProps) {
  const [chosen, setChosen] = useState<Stretch | null>(null);
  const began = useRef<{ x: number; index: number } | null>(null);

  const end = (stretch: Stretch | null) => {
    began.current = null;
    setChosen(null);
    if (stretch) onStretch(inOrder(stretch));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === "touch" || event.button !== 0) return;
    const x = xOf(event);
    began.current = { x, index: indexAt(chart.current, x, labels.length) };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!began.current) return;
    const x = xOf(event);
    if (!chosen && Math.abs(x - began.current.x) < leastDrag) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setChosen({ anchor: began.current.index, at: indexAt(chart.current, x, labels.length) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = byKey(chosen, event, labels.length, mirrored);
    if (!step) return;
    event.preventDefault();
    if (step.kind === "moved") {
      setChosen(step.stretch);
      chart.current?.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: step.stretch.at });
    } else {
      chart.current?.dispatchAction({ type: "hideTip" });
      end(step.kind === "taken" ? chosen : null);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form
    <div
      className={styles.stretchable}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys choose a stretch, too
      tabIndex={0}
      role="group"
      aria-label={text("stretch")}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => end(chosen)}
      onPointerCancel={() => end(null)}
      onKeyDown={onKeyDown}
      onBlur={() => setChosen(null)}
    >
      {children}
      {chosen ? (
        <div data-stretch className={styles.band} style={bandOf(chart.current, inOrder(chosen))} />
      ) : null}
      <div className={styles.help} data-screen-only aria-hidden>
        {text("stretchHelp")}
      </div>
      <VisuallyHidden role="status">{chosen ? nameOf(inOrder(chosen), labels) : ""}</VisuallyHidden>
    </div>
  );
}

function inOrder({ anchor, at }: Stretch): Stretch {
  return { anchor: Math.min(anchor, at), at: Math.max(anchor, at) };
}

function nameOf({ anchor, at }: Stretch, labels: string[]): string {
  return text("stretchChosen", { from: labels[anchor] ?? "", to: labels[at] ?? "" });
}

function xOf(event: PointerEvent<HTMLElement>): number {
  return event.clientX - event.currentTarget.getBoundingClientRect().left;
}

function indexAt(chart: EChartsType | null, x: number, points: number): number {
  const index = Number(chart?.convertFromPixel({ xAxisIndex: 0 }, x) ?? 0);
  return Math.max(0, Math.min(points - 1, Math.round(index)));
}

/** Where the band lies; a single point gets one wide enough to be seen. */
function bandOf(chart: EChartsType | null, { anchor, at }: Stretch): { left: number; width: number } {
  const [from, to] = [anchor, at].map((index) =>
    Number(chart?.convertToPixel({ xAxisIndex: 0 }, index) ?? 0),
  );
  const [low, high] = [Math.min(from ?? 0, to ?? 0), Math.max(from ?? 0, to ?? 0)];
  return { left: low - 2, width: high - low + 4 };
}
