import type { EChartsType } from "echarts/core";
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from "react";
import { VisuallyHidden } from "../components/visually-hidden";
import { formatExact } from "../format/numbers";
import { direction } from "../i18n/language";
import type { Drawing, Picked } from "./drawing";
import type { Heat } from "./heatmap-option";
import { nextSpot, type Spot } from "./pick-keys";
import type { Dots } from "./scatter-option";
import styles from "./stretch.module.css";
import { text } from "./text";

/** Drawings of which one thing can be picked that has no button of its own. */
export type PickableDrawing = Extract<Drawing, { kind: "heatmap" | "scatter" }>;

type PickableProps = {
  chart: RefObject<EChartsType | null>;
  drawing: PickableDrawing;
  onPick: (picked: Picked) => void;
  children: ReactNode;
};

/** Lets the keys do what a click on a tile or a dot does. */
export function Pickable({ chart, drawing, onPick, children }: PickableProps) {
  const [at, setAt] = useState<number | null>(null);
  const spots = spotsOf(drawing);
  const show = (next: number | null) => {
    const of = (dataIndex: number | null) => ({ seriesIndex: 0, dataIndex });
    if (at !== null) chart.current?.dispatchAction({ type: "downplay", ...of(at) });
    if (next === null) chart.current?.dispatchAction({ type: "hideTip" });
    else {
      chart.current?.dispatchAction({ type: "highlight", ...of(next) });
      chart.current?.dispatchAction({ type: "showTip", ...of(next) });
    }
    setAt(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const taken = at !== null && (event.key === "Enter" || event.key === " ");
    const left = at !== null && event.key === "Escape";
    const next = nextSpot(spots, at, event.key, {
      grid: drawing.kind === "heatmap",
      mirrored: direction === "rtl",
    });
    if (!taken && !left && next === null) return;
    event.preventDefault();
    show(taken || left ? null : next);
    if (taken) onPick({ dataIndex: at });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form
    <div
      className={styles.keys}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys pick, too
      tabIndex={0}
      role="group"
      aria-label={text("pick")}
      onKeyDown={onKeyDown}
      onBlur={() => show(null)}
    >
      {children}
      <VisuallyHidden role="status">{at === null ? "" : nameOf(drawing, at)}</VisuallyHidden>
    </div>
  );
}

function spotsOf(drawing: PickableDrawing): Spot[] {
  return drawing.kind === "heatmap"
    ? drawing.data.cells.map(({ column, row }) => ({ across: column, down: row }))
    : drawing.data.dots.map(({ x, y }) => ({ across: x, down: -y }));
}

function nameOf(drawing: PickableDrawing, at: number): string {
  return drawing.kind === "heatmap" ? nameTile(drawing.data, at) : nameDot(drawing.data, at);
}

function nameTile({ rows, columns, cells, unit }: Heat, at: number): string {
  const cell = cells[at];
  return cell ? `${rows[cell.row]}, ${columns[cell.column]}: ${formatExact(cell.value, unit)}` : "";
}

function nameDot({ x, y, dots }: Dots, at: number): string {
  const dot = dots[at];
  if (!dot) return "";
  return `${dot.name}, ${x.label}: ${formatExact(dot.x, x.unit)}, ${y.label}: ${formatExact(dot.y, y.unit)}`;
}
