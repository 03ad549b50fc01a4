import { useMemo } from "react";
import type { Bars } from "../charts/bar-option";
import { Chart } from "../charts/chart";
import type { Drawing } from "../charts/drawing";
import { formatExact } from "../format/numbers";
import { Card, type CardQuery } from "./card";
import { summarizeHighest } from "./chart-summary";
import styles from "./columns-card.module.css";
import { text } from "./text";

const columnsHeight = 280;

type ColumnsCardProps<Data> = {
  title: string;
  subtitle: string;
  /** What the columns stand for, and what their height is. */
  names: { column: string; value: string };
  query: CardQuery<Data>;
  /** Must keep its identity while nothing changes. */
  bars: (data: Data) => Bars;
};

/** Figures side by side, from zero. */
export function ColumnsCard<Data>({ title, subtitle, names, query, bars }: ColumnsCardProps<Data>) {
  return (
    <Card
      title={title}
      subtitle={subtitle}
      query={query}
      height={columnsHeight}
      isEmpty={(data) => bars(data).values.every((value) => value === null)}
      table={(data) => {
        const { labels, values, unit } = bars(data);
        return {
          columns: [{ label: names.column }, { label: names.value, unit }],
          rows: labels.map((label, index) => [label, values[index] ?? null]),
        };
      }}
    >
      {(data) => <Columns title={title} data={data} bars={bars} />}
    </Card>
  );
}

function Columns<Data>({ title, data, bars }: { title: string; data: Data; bars: (data: Data) => Bars }) {
  const drawn = useMemo(() => bars(data), [data, bars]);
  const drawing = useMemo<Drawing>(() => ({ kind: "bars", data: drawn }), [drawn]);
  const figures = drawn.labels.map((name, index) => ({ name, value: drawn.values[index] ?? null }));
  return (
    <>
      <Chart
        drawing={drawing}
        height={columnsHeight}
        summary={summarizeHighest(title, figures, drawn.unit)}
      />
      {typeof drawn.cap === "number" ? (
        <p className={styles.cut}>{text("barsCut", { limit: formatExact(drawn.cap, drawn.unit) })}</p>
      ) : null}
    </>
  );
}

/** "Revenue, 2024 · in USD": what a card's figures are. */
export function subtitleOf(
  measure: { label: string; currency?: string | null } | undefined,
  ...parts: string[]
): string {
  return [
    [measure?.label, ...parts].filter(Boolean).join(", "),
    ...(measure?.currency ? [text("unit", { unit: measure.currency })] : []),
  ].join(" · ");
}
