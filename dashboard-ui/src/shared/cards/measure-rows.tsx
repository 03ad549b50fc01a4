import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { styled } from "@mui/material/styles";
import { ArrowDown, ArrowUp } from "lucide-react";
import { Fragment } from "react";
import { VisuallyHidden } from "../components/visually-hidden";
import type { Dimension } from "../figures/dimensions";
import { measureUnit } from "../figures/measures";
import type { Breakdown } from "../figures/queries";
import { changeBetween, describeChange } from "../format/change";
import { nameValue } from "../view/describe-filter";
import { ChangeChip } from "./change-chip";
import type { Sorting } from "./questions";
import { Gap, RowScroller } from "./row-scroller";
import { printCell } from "./table";
import { text } from "./text";
import { useWindow } from "./use-window";

const rowHeight = 36;
/** The head, ten rows and the sums: no row lies half below these. */
export const tableHeight = 12 * rowHeight;

const Grid = styled("table")(({ theme }) => ({
  width: "100%",
  borderCollapse: "separate",
  borderSpacing: 0,
  fontSize: 14,
  "& th, & td": {
    height: rowHeight,
    boxSizing: "border-box",
    paddingInline: 12,
    textAlign: "end",
    whiteSpace: "nowrap",
    borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  },
  "& th": {
    position: "sticky",
    insetBlockStart: 0,
    zIndex: 1,
    fontSize: 12,
    fontWeight: 600,
    color: theme.vars.palette.text.secondary,
    backgroundColor: theme.vars.palette.background.paper,
  },
  "& th:first-of-type, & td:first-of-type": {
    paddingInlineStart: 16,
    textAlign: "start",
    maxWidth: 280,
    overflow: "hidden",
    textOverflow: "ellipsis",
    // A phone has room for a figure beside it.
    [theme.breakpoints.down("sm")]: { maxWidth: 170 },
  },
  "& .change": { fontSize: 12 },
  "& .first": { position: "relative" },
  // Grows from where the figures end.
  "& .bar": {
    position: "absolute",
    insetInlineEnd: 12,
    insetBlockEnd: 4,
    height: 3,
    borderRadius: 2,
    backgroundColor: theme.vars.palette.primary.main,
    opacity: 0.5,
  },
  "& tfoot td": {
    position: "sticky",
    insetBlockStart: "auto",
    insetBlockEnd: 0,
    zIndex: 1,
    fontSize: 14,
    fontWeight: 600,
    color: theme.vars.palette.text.primary,
    backgroundColor: theme.vars.palette.background.paper,
    borderBlockStart: `1px solid ${theme.vars.palette.divider}`,
    borderBlockEnd: 0,
  },
  "& tfoot .change": { fontSize: 12, fontWeight: 400 },
  "& tbody tr:hover td": { backgroundColor: theme.vars.palette.subtle },
  "& tbody tr[data-gap] td": { padding: 0, border: 0 },
}));

type MeasureRowsProps = {
  title: string;
  found: Breakdown;
  /** Of all values together, those beyond the rows as well. */
  totals: Breakdown["rows"][number] | null;
  dimension: Dimension;
  comparison: string | null;
  selected: string[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  onPick: (value: string) => void;
};

/** A table's rows as far as they are in sight, between its head and the sums of all. */
export function MeasureRows(props: MeasureRowsProps) {
  const { title, found, totals, dimension, comparison, selected, sorting, onSort, onPick } = props;
  const { rows, measures } = found;
  const { onScroll, first, last } = useWindow(rows.length, rowHeight, tableHeight);
  const largest = Math.max(...rows.map(({ values }) => Math.abs(values[0] ?? 0)));
  return (
    <Box sx={{ mb: 1 }}>
      <RowScroller label={title} height={tableHeight} onScroll={onScroll}>
        <Grid aria-rowcount={rows.length + (totals ? 2 : 1)}>
          <caption>
            <VisuallyHidden>{title}</VisuallyHidden>
          </caption>
          <thead>
            <tr aria-rowindex={1}>
              <SortableHead name={dimension.name} label={dimension.label} sorting={sorting} onSort={onSort} />
              {measures.map(({ name, label }, index) => (
                <SortableHead key={name} name={name} label={label} sorting={sorting} onSort={onSort}>
                  {index === 0 && comparison !== null ? text("change") : null}
                </SortableHead>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={first * rowHeight} />
            {rows.slice(first, last).map((row, index) => (
              <ValueRow
                key={row.key[0] ?? ""}
                row={row}
                share={largest === 0 ? 0 : Math.abs(row.values[0] ?? 0) / largest}
                index={first + index}
                measures={measures}
                comparison={comparison}
                pressed={selected.includes(row.key[0] ?? "")}
                onPick={onPick}
              />
            ))}
            <Gap height={(rows.length - last) * rowHeight} />
          </tbody>
          {totals ? (
            <tfoot>
              <tr aria-rowindex={rows.length + 2}>
                <td>{text("total")}</td>
                <Figures row={totals} measures={measures} comparison={comparison} />
              </tr>
            </tfoot>
          ) : null}
        </Grid>
      </RowScroller>
    </Box>
  );
}

type FiguresProps = {
  row: Breakdown["rows"][number];
  measures: Breakdown["measures"];
  comparison: string | null;
  /** Of the first figure, in parts of the largest: how long its bar is. */
  share?: number;
};

/** The figures of a row; the first with its change and a bar. */
function Figures({ row, measures, comparison, share }: FiguresProps) {
  return measures.map((measure, position) => {
    const unit = measureUnit(measure);
    const value = row.values[position] ?? null;
    const barred = position === 0 && share !== undefined;
    const change =
      position === 0 && comparison !== null
        ? describeChange(changeBetween(value, row.previous?.[0] ?? 0), unit, comparison)
        : null;
    return (
      <Fragment key={measure.name}>
        <td className={barred ? "first" : undefined}>
          {printCell(value, unit)}
          {barred ? (
            <span aria-hidden className="bar" style={{ inlineSize: `calc(${share} * (100% - 24px))` }} />
          ) : null}
        </td>
        {change ? (
          <td className="change">
            <ChangeChip change={change} />
          </td>
        ) : null}
      </Fragment>
    );
  });
}

type ValueRowProps = FiguresProps & {
  index: number;
  pressed: boolean;
  onPick: (value: string) => void;
};

function ValueRow({ index, pressed, onPick, ...figures }: ValueRowProps) {
  const value = figures.row.key[0] ?? "";
  return (
    <tr aria-rowindex={index + 2}>
      <td>
        <ButtonBase
          dir="auto"
          aria-pressed={pressed}
          title={text(pressed ? "unfilter" : "filterBy", { value: nameValue(value) })}
          onClick={() => onPick(value)}
          sx={{
            display: "block",
            maxWidth: "100%",
            // Its end is cut, in whichever direction it is read.
            textAlign: "match-parent",
            overflow: "hidden",
            textOverflow: "ellipsis",
            font: "inherit",
            fontWeight: pressed ? 600 : 400,
            "&:hover": { textDecoration: "underline" },
          }}
        >
          {nameValue(value)}
        </ButtonBase>
      </td>
      <Figures {...figures} />
    </tr>
  );
}

type SortableHeadProps = {
  name: string;
  label: string;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  /** The name of a further column that goes with this one. */
  children?: string | null;
};

function SortableHead({ name, label, sorting, onSort, children }: SortableHeadProps) {
  const active = sorting.by === name;
  const Arrow = sorting.direction === "ASC" ? ArrowUp : ArrowDown;
  return (
    <>
      <th
        scope="col"
        aria-sort={active ? (sorting.direction === "ASC" ? "ascending" : "descending") : "none"}
      >
        <ButtonBase
          onClick={() =>
            onSort({ by: name, direction: active && sorting.direction === "DESC" ? "ASC" : "DESC" })
          }
          sx={{ font: "inherit", gap: 0.5, minHeight: 24 }}
        >
          {label}
          {active ? <Arrow size={14} aria-hidden /> : null}
        </ButtonBase>
      </th>
      {children ? <th scope="col">{children}</th> : null}
    </>
  );
}
