import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Card } from "../../shared/cards/card";
import { summarizeHighest } from "../../shared/cards/chart-summary";
import { subtitleOf } from "../../shared/cards/columns-card";
import { nounOf } from "../../shared/cards/noun-text";
import { Chart } from "../../shared/charts/chart";
import type { Drawing } from "../../shared/charts/drawing";
import type { Heat } from "../../shared/charts/heatmap-option";
import type { Dimension } from "../../shared/figures/dimensions";
import { unitOf } from "../../shared/figures/measures";
import { type Series, seriesQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import type { Unit } from "../../shared/format/numbers";
import { splitLines } from "./split-series";
import { text } from "./text";

const mostRows = 10;
const rowHeight = 36;

type TimeHeatmapCardProps = { scope: Scope; measure: string; dimension: Dimension };

/** Each value of a dimension as a row of tiles over time. */
export function TimeHeatmapCard({ scope, measure, dimension }: TimeHeatmapCardProps) {
  const query = useQuery(
    seriesQuery(scope, { measures: [measure], splitBy: dimension.name, limit: mostRows }),
  );
  const unit = unitOf(scope.source, measure);
  const shown = new Set(query.data?.points.map(({ split }) => split)).size;
  const note =
    shown === mostRows && dimension.distinct > shown ? text("largestOnly", { count: shown }) : undefined;
  const noun = nounOf(dimension);
  const title = noun ? text("overTimeOf", { noun }) : text("overTime", { label: dimension.label });
  return (
    <Card
      title={title}
      subtitle={[
        subtitleOf(
          scope.source.measures.find((each) => each.name === measure),
          scope.period,
        ),
        ...(note ? [note] : []),
      ].join(" · ")}
      query={query}
      height={mostRows * rowHeight}
      isEmpty={({ points }) => points.length === 0}
      table={(series) => {
        const { times, lines } = splitLines(series);
        return {
          columns: [{ label: dimension.label }, ...times.map((time) => ({ label: time, unit }))],
          rows: lines.map(({ name, values }) => [name, ...values]),
          note,
        };
      }}
    >
      {(series) => <Tiles title={title} series={series} unit={unit} />}
    </Card>
  );
}

function Tiles({ title, series, unit }: { title: string; series: Series; unit: Unit }) {
  const heat = useMemo<Heat>(() => {
    const { times, lines } = splitLines(series);
    return {
      columns: times,
      rows: lines.map(({ name }) => name),
      unit,
      cells: lines.flatMap(({ values }, row) =>
        values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])),
      ),
    };
  }, [series, unit]);
  const drawing = useMemo<Drawing>(() => ({ kind: "heatmap", data: heat }), [heat]);
  const named = heat.cells.map((cell) => ({
    name: `${heat.rows[cell.row]}, ${heat.columns[cell.column]}`,
    value: cell.value,
  }));
  return (
    <Chart
      drawing={drawing}
      height={Math.max(3, heat.rows.length) * rowHeight + 24}
      summary={summarizeHighest(title, named, unit)}
    />
  );
}
