import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { Chart } from "../charts/chart";
import type { Drawing, Picked } from "../charts/drawing";
import type { LineChartData } from "../charts/line-option";
import { Picker } from "../components/picker";
import { daysBetween, fillGaps, isPartial, nameBuckets, rangeOfBucket } from "../figures/buckets";
import { measureUnit } from "../figures/measures";
import type { Series } from "../figures/queries";
import type { Scope } from "../figures/scope";
import type { DayRange } from "../format/dates";
import { formatExact } from "../format/numbers";
import { beginning, inSentence } from "../i18n/measure-names";
import { type GranularityChoice, granularities } from "../view/view-state";
import { Card } from "./card";
import type { CardsProps } from "./card-props";
import { Legend } from "./legend";
import { useSettled } from "./settled";
import type { Table } from "./table";
import { text } from "./text";

export const trendHeight = 320;
const legendHeight = 38;

type TrendCardProps = CardsProps & {
  query: UseQueryResult<Series>;
  measure: string;
  title?: string;
};

/** One measure over time; a click on a point narrows the page to its days. */
export function TrendCard({ scope: wanted, query, measure, title, onChange }: TrendCardProps) {
  const scope = useSettled(wanted, query.isPlaceholderData && !query.isError);
  const about = scope.source.measures.find((each) => each.name === measure);
  const label = about?.label ?? measure;
  const grain = query.data?.granularity ?? scope.granularity;
  const width = grain === null ? "…" : text(grain);
  const unit = about?.currency ? [text("unit", { unit: about.currency })] : [];
  const automatic = { value: "auto", label: text("auto", { granularity: width }) } as const;
  return (
    <Card
      title={title ?? beginning(text("overTime", { measure: inSentence(label) }))}
      subtitle={[
        text("overTimeSubtitle", { measure: label, granularity: width, period: scope.period }),
        ...unit,
      ].join(" · ")}
      query={query}
      height={trendHeight + (scope.comparison === null ? 0 : legendHeight)}
      isEmpty={({ points }) =>
        points.every(({ values, previous }) =>
          [...values, ...(previous ?? [])].every((value) => value === null),
        )
      }
      table={(series) => toTable(toLines(series, scope, measure), label)}
      controls={
        <Picker<GranularityChoice | "auto">
          label={text("granularity")}
          value={wanted.view.granularity ?? "auto"}
          options={[automatic, ...granularities.map((each) => ({ value: each, label: text(each) }))]}
          onChange={(chosen) => onChange({ granularity: chosen === "auto" ? null : chosen })}
        />
      }
    >
      {(series) => (
        <Lines
          series={series}
          scope={scope}
          measure={measure}
          label={label}
          onNarrow={(range) => onChange({ range, granularity: null })}
        />
      )}
    </Card>
  );
}

type LinesProps = {
  series: Series;
  scope: Scope;
  measure: string;
  label: string;
  onNarrow: (range: DayRange) => void;
};

function Lines({ series, scope, measure, label, onNarrow }: LinesProps) {
  const data = useMemo(() => toLines(series, scope, measure), [series, scope, measure]);
  const drawing = useMemo<Drawing>(() => ({ kind: "line", data: data }), [data]);
  const narrow = ({ dataIndex }: Picked) => {
    const time = data.times[dataIndex];
    const days = time && series.granularity !== "DAY" ? rangeOfBucket(time, series.granularity) : null;
    if (days) onNarrow(days);
  };
  const stretch = (first: number, last: number) => {
    const days = daysBetween(data.times[first], data.times[last], series.granularity, scope.range);
    if (days) onNarrow(days);
  };
  return (
    <>
      {data.before ? (
        <Legend
          entries={[
            { name: data.nowName, line: "solid" },
            { name: data.beforeName, line: "dashed" },
          ]}
        />
      ) : null}
      <div style={{ marginBlockStart: "auto" }}>
        <Chart
          drawing={drawing}
          height={trendHeight}
          summary={summarize(data, label, text(series.granularity))}
          onPick={narrow}
          onStretch={stretch}
        />
      </div>
    </>
  );
}

type TimedLines = LineChartData & { times: string[] };

function toLines(series: Series, { range, period, comparison }: Scope, measure: string): TimedLines {
  const index = Math.max(
    0,
    series.measures.findIndex((each) => each.name === measure),
  );
  const points = fillGaps(series.points, series.granularity);
  return {
    times: points.map((point) => point.time),
    labels: nameBuckets(
      points.map((point) => point.time),
      series.granularity,
    ),
    partial: points.map((point) => range !== null && isPartial(point.time, series.granularity, range)),
    now: points.map((point) => point.values[index] ?? null),
    before: comparison === null ? null : points.map((point) => point.previous?.[index] ?? null),
    nowName: period,
    beforeName: comparison ?? "",
    unit: measureUnit(series.measures[index]),
  };
}

function toTable(
  { times, labels, partial, now, before, beforeName, unit }: TimedLines,
  label: string,
): Table {
  return {
    columns: [{ label: text("time") }, { label, unit }, ...(before ? [{ label: beforeName, unit }] : [])],
    rows: labels.map((name, index) => [
      partial[index] ? text("partial", { bucket: name }) : name,
      now[index] ?? null,
      ...(before ? [before[index] ?? null] : []),
    ]),
    starts: times,
  };
}

/** What the line shows, for those who cannot see it. */
function summarize({ labels, now, unit }: TimedLines, measure: string, granularity: string): string {
  const known = now.flatMap((value, index) => (value === null ? [] : [{ value, at: labels[index] ?? "" }]));
  if (known.length === 0) return measure;
  const high = known.reduce((best, each) => (each.value > best.value ? each : best));
  const low = known.reduce((best, each) => (each.value < best.value ? each : best));
  return text("chartSummary", {
    measure,
    granularity,
    first: labels[0] ?? "",
    last: labels.at(-1) ?? "",
    high: formatExact(high.value, unit),
    highAt: high.at,
    low: formatExact(low.value, unit),
    lowAt: low.at,
  });
}
