import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Card } from "../../shared/cards/card";
import { Legend } from "../../shared/cards/legend";
import { together } from "../../shared/cards/together";
import { Chart } from "../../shared/charts/chart";
import type { Drawing } from "../../shared/charts/drawing";
import { areNamedAtEnds } from "../../shared/charts/end-labels";
import type { Lines } from "../../shared/charts/lines-option";
import { type Breakdown, breakdownQuery, seriesQuery } from "../../shared/figures/queries";
import { dataRange, type Scope } from "../../shared/figures/scope";
import { type DayRange, nameDay } from "../../shared/format/dates";
import { direction } from "../../shared/i18n/language";
import { monthsAtEnd, newAndReturning, spansUntil } from "./newcomers";
import { text } from "./newcomers-text";

const chartHeight = 280;
const measures = ["uniqueCustomers"];

/** How many of each month's customers bought for the first time. */
export function NewcomersCard({ scope }: { scope: Scope }) {
  const first = dataRange(scope.source)?.start;
  return scope.range && first ? <Newcomers scope={scope} range={scope.range} first={first} /> : null;
}

function Newcomers({ scope, range, first }: { scope: Scope; range: DayRange; first: string }) {
  const months = useMemo(() => monthsAtEnd(range), [range]);
  const now: Scope = { ...scope, compare: "NONE" };
  const shown = { start: months[0]?.start ?? range.start, end: range.end };
  const active = useQuery(seriesQuery({ ...now, range: shown }, { measures, granularity: "MONTH" }));
  const spans = spansUntil(months, first);
  const soFar = useQueries({
    queries: spans
      .filter((span) => span !== null)
      .map((span) => breakdownQuery({ ...now, range: span }, { dimensions: [], measures, limit: 1 })),
    combine: together<Breakdown>,
  });
  const lines = useMemo<Lines | undefined>(() => {
    if (!active.data || !soFar.data) return undefined;
    const inMonth = new Map(active.data.points.map(({ time, values }) => [time.slice(0, 7), values[0] ?? 0]));
    const known = soFar.data.map(({ rows }) => rows[0]?.values[0] ?? 0);
    const beforeAny = months.length + 1 - known.length;
    return newAndReturning(
      months,
      months.map(({ start }) => inMonth.get(start.slice(0, 7)) ?? 0),
      [...Array.from({ length: beforeAny }, () => 0), ...known],
    );
  }, [active.data, soFar.data, months]);
  return (
    <Card
      title={text("newcomers")}
      subtitle={text("newcomersSubtitle", { day: nameDay(first) })}
      query={{
        ...soFar,
        data: lines,
        isError: active.isError || soFar.isError,
        error: active.error ?? soFar.error,
        isPlaceholderData: active.isPlaceholderData || soFar.isPlaceholderData,
        refetch: () => [active.refetch(), soFar.refetch()],
      }}
      height={chartHeight}
      table={({ labels, lines: [fresh, returning] }) => ({
        columns: [
          { label: text("month") },
          { label: text("newOnes"), unit: { kind: "count" } },
          { label: text("returningOnes"), unit: { kind: "count" } },
        ],
        rows: labels.map((label, index) => [
          label,
          fresh?.values[index] ?? null,
          returning?.values[index] ?? null,
        ]),
      })}
    >
      {(found) => <Drawn lines={found} />}
    </Card>
  );
}

function Drawn({ lines }: { lines: Lines }) {
  const drawing = useMemo<Drawing>(() => ({ kind: "lines", data: lines }), [lines]);
  const [fresh, returning] = lines.lines;
  return (
    <>
      <Legend
        ends={areNamedAtEnds(lines.lines.length, direction === "rtl")}
        entries={lines.lines.map(({ name }, index) => ({
          name,
          line: "solid",
          color: `var(--mui-palette-categories-${index})`,
        }))}
      />
      <Chart
        drawing={drawing}
        height={chartHeight}
        summary={text("newcomersSummary", {
          title: text("newcomers"),
          month: lines.labels.at(-1) ?? "",
          fresh: fresh?.values.at(-1) ?? 0,
          returning: returning?.values.at(-1) ?? 0,
        })}
      />
    </>
  );
}
