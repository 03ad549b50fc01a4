import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Card } from "../../shared/cards/card";
import { grainText } from "../../shared/cards/grain-text";
import { Legend } from "../../shared/cards/legend";
import { Chart } from "../../shared/charts/chart";
import type { Drawing } from "../../shared/charts/drawing";
import { areNamedAtEnds } from "../../shared/charts/end-labels";
import type { Dimension } from "../../shared/figures/dimensions";
import { labelOf, unitOf } from "../../shared/figures/measures";
import { type Series, seriesQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { direction } from "../../shared/i18n/language";
import { splitLines } from "./split-series";
import { text } from "./text";

const mostLines = 6;
const linesHeight = 320;

type LinesCardProps = { scope: Scope; measure: string; dimension: Dimension };

export function linesQuestion({ scope, measure, dimension }: LinesCardProps) {
  return seriesQuery(scope, { measures: [measure], splitBy: dimension.name, limit: mostLines });
}

/** The largest values of a dimension, each as a line. */
export function LinesCard({ scope, measure, dimension }: LinesCardProps) {
  const query = useQuery(linesQuestion({ scope, measure, dimension }));
  const unit = unitOf(scope.source, measure);
  return (
    <Card
      title={text("lines")}
      subtitle={text("linesSubtitle", {
        measure: labelOf(scope.source, measure),
        granularity: grainText(query.data?.granularity ?? scope.granularity ?? "MONTH"),
        period: scope.period,
      })}
      query={query}
      height={linesHeight}
      isEmpty={({ points }) => points.length === 0}
      table={(series) => {
        const { times, lines } = splitLines(series);
        return {
          columns: [{ label: text("time") }, ...lines.map(({ name }) => ({ label: name, unit }))],
          rows: times.map((time, index) => [time, ...lines.map(({ values }) => values[index] ?? null)]),
        };
      }}
    >
      {(series) => <Drawn series={series} unit={unit} />}
    </Card>
  );
}

function Drawn({ series, unit }: { series: Series; unit: ReturnType<typeof unitOf> }) {
  const { times, lines } = useMemo(() => splitLines(series), [series]);
  const drawing = useMemo<Drawing>(
    () => ({ kind: "lines", data: { labels: times, lines, unit } }),
    [times, lines, unit],
  );
  return (
    <>
      <Legend
        ends={areNamedAtEnds(lines.length, direction === "rtl")}
        entries={lines.map(({ name }, index) => ({
          name,
          line: "solid",
          color: `var(--mui-palette-categories-${index})`,
        }))}
      />
      <Chart
        drawing={drawing}
        height={linesHeight}
        summary={text("linesSummary", {
          title: text("lines"),
          count: lines.length,
          first: times[0] ?? "",
          last: times.at(-1) ?? "",
        })}
      />
    </>
  );
}
