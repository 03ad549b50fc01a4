import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useQuery } from "@tanstack/react-query";
import { type Attainment, attainmentQuery } from "../figures/attainment";
import { labelOf, unitOf } from "../figures/measures";
import { filtersBeside } from "../figures/scope";
import { formatExact, formatShort, type Unit, withoutCurrency } from "../format/numbers";
import { inSentence } from "../i18n/measure-names";
import { nameValue } from "../view/describe-filter";
import { toggleFilter } from "../view/view-state";
import { Card } from "./card";
import type { DimensionCardProps } from "./card-props";
import { text } from "./target-text";

const most = 12;
const cardHeight = 400;
/** In percent of the target: what the whole width stands for, so that more than reached can be seen. */
const fullWidth = 150;

type AttainmentCardProps = DimensionCardProps & {
  /** One for whose values targets are set. */
};

type Row = Attainment["rows"][number] & { target: number; attainment: number };

/** Who has reached how much of their target; those nearest to it or beyond first. */
export function AttainmentCard({ scope, dimension, measure, onChange }: AttainmentCardProps) {
  const unit = unitOf(scope.source, measure);
  const label = labelOf(scope.source, measure);
  const query = useQuery(
    attainmentQuery(scope, {
      measure,
      by: dimension.name,
      limit: most,
      filters: filtersBeside(scope, dimension.name),
    }),
  );
  const chosen = scope.view.filters.find((filter) => filter.dimension === dimension.name)?.values ?? [];
  return (
    <Card
      title={text("attainment", { dimension: dimension.label })}
      subtitle={text("attainmentSubtitle", { measure: inSentence(label), period: scope.period })}
      query={query}
      height={cardHeight}
      isEmpty={(found) => rowsIn(found).length === 0}
      table={(found) => ({
        columns: [
          { label: dimension.label },
          { label, unit },
          { label: text("goal"), unit },
          { label: text("reached"), unit: { kind: "percent" } },
        ],
        rows: rowsIn(found).map((row) => [
          nameValue(row.key ?? ""),
          row.actual ?? 0,
          row.target,
          row.attainment,
        ]),
      })}
    >
      {(found) => (
        <Box component="ol" sx={{ listStyle: "none", m: 0, px: 1, pb: 1 }}>
          {rowsIn(found).map((row) => (
            <li key={row.key}>
              <Gauge
                row={row}
                unit={unit}
                pressed={chosen.includes(row.key ?? "")}
                onPick={() =>
                  onChange({ filters: toggleFilter(scope.view.filters, dimension.name, row.key ?? "") })
                }
              />
            </li>
          ))}
        </Box>
      )}
    </Card>
  );
}

type GaugeProps = { row: Row; unit: Unit; pressed: boolean; onPick: () => void };

/** How far a value has come: a bar, and a mark where its target is. */
function Gauge({ row, unit, pressed, onPick }: GaugeProps) {
  const name = nameValue(row.key ?? "");
  const reached = row.attainment >= 100;
  const figures = { actual: row.actual ?? 0, target: row.target };
  return (
    <ButtonBase
      onClick={onPick}
      aria-pressed={pressed}
      title={`${name}: ${formatExact(figures.actual, unit)} / ${formatExact(figures.target, unit)} (${row.period ?? ""})`}
      sx={{
        width: "100%",
        display: "grid",
        gridTemplateColumns: "minmax(0, 1fr) auto auto",
        alignItems: "baseline",
        columnGap: 1.5,
        textAlign: "start",
        px: 1,
        py: 0.75,
        borderRadius: "6px",
        fontSize: 14,
        "&:hover": { backgroundColor: "subtle" },
      }}
    >
      <Box
        component="span"
        dir="auto"
        sx={{
          textAlign: "match-parent",
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
          fontWeight: pressed ? 600 : 400,
        }}
      >
        {name}
      </Box>
      <Box component="span" sx={{ fontSize: 12, color: "text.secondary" }}>
        {text(row.prorated ? "actualOfShare" : "actualOf", {
          actual: formatShort(figures.actual, withoutCurrency(unit)),
          target: formatShort(figures.target, withoutCurrency(unit)),
        })}
      </Box>
      <Box component="span" sx={{ fontWeight: 600, color: reached ? "good" : "text.primary" }}>
        {reached ? "✓ " : ""}
        {formatExact(Math.round(row.attainment), { kind: "percent" })}
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{
          gridColumn: "1 / -1",
          position: "relative",
          height: 8,
          mt: 0.5,
          borderRadius: 4,
          backgroundColor: "subtle",
        }}
      >
        <Box
          component="span"
          sx={{
            display: "block",
            height: "100%",
            borderRadius: 4,
            backgroundColor: reached ? "good" : "primary.main",
          }}
          style={{ width: `${Math.max(0, Math.min(1, row.attainment / fullWidth)) * 100}%` }}
        />
        <Box
          component="span"
          sx={{ position: "absolute", insetBlock: -2, width: 2, backgroundColor: "text.primary" }}
          style={{ insetInlineStart: `${(100 / fullWidth) * 100}%` }}
        />
      </Box>
    </ButtonBase>
  );
}

/** Those with a target for these days, the best first. */
function rowsIn({ rows }: Attainment): Row[] {
  return rows
    .flatMap((row) =>
      typeof row.attainment === "number" && typeof row.target === "number"
        ? [{ ...row, attainment: row.attainment, target: row.target }]
        : [],
    )
    .sort((a, b) => b.attainment - a.attainment);
}
