import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Chart } from "../charts/chart";
import type { Drawing, Picked } from "../charts/drawing";
import type { Heat } from "../charts/heatmap-option";
import type { Dimension } from "../figures/dimensions";
import { measureUnit, unitOf } from "../figures/measures";
import { type Breakdown, breakdownQuery } from "../figures/queries";
import { withFilter } from "../view/view-state";
import { Card } from "./card";
import type { CardsProps } from "./card-props";
import { summarizeHighest } from "./chart-summary";
import { subtitleOf } from "./columns-card";
import { mostHeat, topQuestion } from "./questions";
import { text } from "./text";

const rowHeight = 36;

type HeatmapCardProps = CardsProps & {
  measure: string;
  rows: Dimension;
  columns: Dimension;
  title: string;
};

/** Where two dimensions meet. First their largest values are asked for, then every meeting of these. */
export function HeatmapCard({ scope, measure, rows, columns, title, onChange }: HeatmapCardProps) {
  const rowNames = useQuery(topQuestion({ scope, measure, dimension: rows }, mostHeat.rows));
  const columnNames = useQuery(topQuestion({ scope, measure, dimension: columns }, mostHeat.columns));
  const known = rowNames.data && columnNames.data;
  const meetings = useQuery({
    ...breakdownQuery(scope, {
      dimensions: [rows.name, columns.name],
      measures: [measure],
      filters: [
        ...scope.filters,
        { dimension: rows.name, operator: "IN", values: namesIn(rowNames.data) },
        { dimension: columns.name, operator: "IN", values: namesIn(columnNames.data) },
      ],
      limit: mostHeat.rows * mostHeat.columns,
    }),
    enabled: known !== undefined && namesIn(rowNames.data).length > 0 && namesIn(columnNames.data).length > 0,
  });
  const failed = [rowNames, columnNames].find((query) => query.isError);
  // Where nothing is to be asked there is nothing to wait for.
  const nothing = [rowNames.data, columnNames.data].find((found) => found && namesIn(found).length === 0);
  const about = scope.source.measures.find((each) => each.name === measure);
  const label = about?.label ?? measure;
  const note = [
    { found: rowNames.data, dimension: rows },
    { found: columnNames.data, dimension: columns },
  ]
    .filter(({ found }) => found?.truncated)
    .map(({ found, dimension }) =>
      text("tilesOnly", { count: found?.rows.length ?? 0, dimension: dimension.label }),
    )
    .join(" · ");
  return (
    <Card
      title={title}
      subtitle={[subtitleOf(about, scope.period), ...(note ? [note] : [])].join(" · ")}
      query={failed ?? (nothing ? { ...meetings, data: nothing } : meetings)}
      height={mostHeat.rows * rowHeight}
      isEmpty={(found) => found === nothing || found.rows.length === 0}
      table={(found) => ({
        columns: [
          { label: rows.label },
          { label: columns.label },
          { label, unit: measureUnit(found.measures[0]) },
        ],
        rows: found.rows.map(({ key, values }) => [key[0] ?? "", key[1] ?? "", values[0] ?? null]),
        note,
      })}
    >
      {(found) => (
        <Tiles
          title={title}
          found={found}
          rowNames={namesIn(rowNames.data)}
          columnNames={namesIn(columnNames.data)}
          unit={unitOf(scope.source, measure)}
          onPick={(row, column) =>
            onChange({
              filters: withFilter(withFilter(scope.view.filters, rows.name, [row]), columns.name, [column]),
            })
          }
        />
      )}
    </Card>
  );
}

type TilesProps = {
  title: string;
  found: Breakdown;
  rowNames: string[];
  columnNames: string[];
  unit: Heat["unit"];
  onPick: (row: string, column: string) => void;
};

function Tiles({ title, found, rowNames, columnNames, unit, onPick }: TilesProps) {
  const heat = useMemo<Heat>(() => {
    const used = (names: string[], index: number) =>
      names.filter((name) => found.rows.some(({ key }) => key[index] === name));
    const rows = used(rowNames, 0);
    const columns = used(columnNames, 1);
    return {
      rows,
      columns,
      unit,
      cells: found.rows.flatMap(({ key, values }) => {
        const [row, column] = [rows.indexOf(key[0] ?? ""), columns.indexOf(key[1] ?? "")];
        const value = values[0] ?? null;
        return row < 0 || column < 0 || value === null ? [] : [{ row, column, value }];
      }),
    };
  }, [found, rowNames, columnNames, unit]);
  const drawing = useMemo<Drawing>(() => ({ kind: "heatmap", data: heat }), [heat]);
  const pick = ({ dataIndex }: Picked) => {
    const cell = heat.cells[dataIndex];
    const [row, column] = [heat.rows[cell?.row ?? -1], heat.columns[cell?.column ?? -1]];
    if (row !== undefined && column !== undefined) onPick(row, column);
  };
  const named = heat.cells.map((cell) => ({
    name: `${heat.rows[cell.row]}, ${heat.columns[cell.column]}`,
    value: cell.value,
  }));
  return (
    <Chart
      drawing={drawing}
      height={Math.max(3, heat.rows.length) * rowHeight + 24}
      summary={`${summarizeHighest(title, named, unit)} ${text("pickTile")}`}
      onPick={pick}
    />
  );
}

function namesIn(found: Breakdown | undefined): string[] {
  return (found?.rows ?? []).flatMap(({ key }) => key[0] ?? []);
}
