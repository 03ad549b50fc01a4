import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useState } from "react";
import { download, toCsv } from "../../shared/components/download";
import { Surface } from "../../shared/components/surface";
import { changeBetween, describeChange } from "../../shared/format/change";
import { formatExact, formatShort, type Unit, withoutCurrency } from "../../shared/format/numbers";
import { CardHeader } from "./card-header";
import { ChangeChip } from "./change-chip";
import { DataTable } from "./data-table";
import { nameValue } from "./describe-filter";
import { measureUnit } from "./measure-unit";
import type { Dimension, Ranking } from "./overview-query";
import { rankingTitle } from "./ranking-title";
import { text } from "./text";

type RankingCardProps = {
  dimension: Dimension;
  ranking: Ranking;
  period: string;
  comparison: string | null;
  selected: string[];
  onToggle: (value: string) => void;
};

type Row = { value: string; name: string; now: number | null; before: number | null };

/** The largest values of a dimension as bars; each bar is a button that filters the page. */
export function RankingCard({
  dimension,
  ranking,
  period,
  comparison,
  selected,
  onToggle,
}: RankingCardProps) {
  const [asTable, setAsTable] = useState(false);
  const measure = ranking.measures[0];
  const unit = measureUnit(measure);
  const rows = ranking.rows.map(toRow);
  const title = rankingTitle(dimension);
  const header = [
    dimension.label,
    measure?.label ?? text("value"),
    ...(comparison === null ? [] : [comparison]),
  ];
  return (
    <Surface aria-label={title} sx={{ display: "flex", flexDirection: "column" }}>
      <CardHeader
        title={title}
        subtitle={[
          text("rankingSubtitle", { measure: measure?.label ?? "", dimension: dimension.label, period }),
          ...(measure?.currency ? [text("unit", { unit: measure.currency })] : []),
        ].join(" · ")}
        asTable={asTable}
        onToggleTable={() => setAsTable(!asTable)}
        onCsv={() =>
          download(
            `${dimension.name}.csv`,
            toCsv([
              header,
              ...rows.map((row) => [row.name, row.now, ...(comparison === null ? [] : [row.before])]),
            ]),
          )
        }
      />
      {asTable ? (
        <DataTable
          caption={title}
          header={header}
          rows={rows.map((row) => [
            row.name,
            ...[row.now, ...(comparison === null ? [] : [row.before])].map((figure) =>
              exactOrDash(figure, unit),
            ),
          ])}
        />
      ) : (
        <Box component="ol" sx={{ listStyle: "none", m: 0, px: 1, pb: 1 }}>
          {rows.map((row) => (
            <li key={row.value}>
              <Bar
                row={row}
                unit={unit}
                share={barShare(row, rows)}
                comparison={comparison}
                muted={selected.length > 0 && !selected.includes(row.value)}
                pressed={selected.includes(row.value)}
                onClick={() => onToggle(row.value)}
              />
            </li>
          ))}
        </Box>
      )}
      {ranking.truncated ? (
        <Box sx={{ px: 2, pb: 1.5, mt: "auto", fontSize: 12, color: "text.secondary" }}>
          {text("topOnly", { count: rows.length })}
        </Box>
      ) : null}
    </Surface>
  );
}

type BarProps = {
  row: Row;
  unit: Unit;
  share: number;
  comparison: string | null;
  muted: boolean;
  pressed: boolean;
  onClick: () => void;
};

function Bar({ row, unit, share, comparison, muted, pressed, onClick }: BarProps) {
  const action = text(pressed ? "unfilter" : "filterBy", { value: row.name });
  const change =
    comparison === null ? null : describeChange(changeBetween(row.now, row.before ?? 0), unit, comparison);
  return (
    <ButtonBase
      onClick={onClick}
      aria-pressed={pressed}
      title={`${row.name}: ${exactOrDash(row.now, unit)}. ${action}`}
      sx={{
        width: "100%",
        display: "grid",
        gridTemplateColumns: "minmax(0, 1fr) auto",
        alignItems: "baseline",
        columnGap: 1.5,
        textAlign: "start",
        px: 1,
        py: 0.75,
        borderRadius: "6px",
        fontSize: 14,
        opacity: muted ? 0.5 : 1,
        transition: "opacity 150ms, background-color 150ms",
        "&:hover": { backgroundColor: "subtle", opacity: 1 },
      }}
    >
      <Box
        component="span"
        sx={{
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
          fontWeight: pressed ? 600 : 400,
        }}
      >
        {row.name}
      </Box>
      <Box component="span" sx={{ display: "flex", gap: 1.5, alignItems: "baseline" }}>
        {change ? (
          <Box component="span" sx={{ fontSize: 12 }}>
            <ChangeChip change={change} />
          </Box>
        ) : null}
        <Box component="span" sx={{ fontWeight: 600 }}>
          {row.now === null ? "–" : formatShort(row.now, withoutCurrency(unit))}
        </Box>
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{
          gridColumn: "1 / -1",
          height: 6,
          mt: 0.5,
          borderRadius: 3,
          backgroundColor: "subtle",
          overflow: "hidden",
        }}
      >
        <Box
          component="span"
          sx={{
            display: "block",
            height: "100%",
            width: `${share * 100}%`,
            borderRadius: 3,
            backgroundColor: (row.now ?? 0) < 0 ? "bad" : "primary.main",
            transition: "width 150ms",
          }}
        />
      </Box>
    </ButtonBase>
  );
}

function toRow({ key, values, previous }: Ranking["rows"][number]): Row {
  const value = key[0] ?? "";
  return { value, name: nameValue(value), now: values[0] ?? null, before: previous?.[0] ?? null };
}

/** Bars start at zero and the largest one fills the width. */
function barShare(row: Row, rows: Row[]): number {
  const largest = Math.max(...rows.map((each) => Math.abs(each.now ?? 0)));
  return largest === 0 ? 0 : Math.abs(row.now ?? 0) / largest;
}

function exactOrDash(figure: number | null, unit: Unit): string {
  return figure === null ? "–" : formatExact(figure, unit);
}
