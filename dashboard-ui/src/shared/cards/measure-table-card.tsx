import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { styled } from "@mui/material/styles";
import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { VisuallyHidden } from "../components/visually-hidden";
import type { Dimension } from "../figures/dimensions";
import { measureUnit } from "../figures/measures";
import type { Breakdown } from "../figures/queries";
import { changeBetween, describeChange } from "../format/change";
import { formatCount } from "../format/numbers";
import { nameValue } from "../view/describe-filter";
import { toggleFilter } from "../view/view-state";
import { Card } from "./card";
import type { CardsProps } from "./card-props";
import { ChangeChip } from "./change-chip";
import { subtitleOf } from "./columns-card";
import { PaperNote } from "./paper-note";
import { firstSorting, mostRows, type Sorting, tableQuestion } from "./questions";
import { Gap, RowScroller } from "./row-scroller";
import { printCell } from "./table";
import { text } from "./text";
import { useWindow } from "./use-window";

const rowHeight = 36;
const tableHeight = 440;

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
  "& tbody tr:hover td": { backgroundColor: theme.vars.palette.subtle },
  "& tbody tr[data-gap] td": { padding: 0, border: 0 },
}));

type MeasureTableCardProps = CardsProps & {
  title: string;
  dimension: Dimension;
  /** Those that the data does not have are left out. */
  measures: string[];
};

/** A dimension's values with several measures; sorted by the server, drawn as far as it is in sight. */
export function MeasureTableCard({ scope, title, dimension, measures, onChange }: MeasureTableCardProps) {
  const question = { scope, dimension, measures };
  const [sorting, setSorting] = useState(firstSorting(question));
  const query = useQuery(tableQuestion(question, sorting));
  const selected = scope.view.filters.find((filter) => filter.dimension === dimension.name)?.values ?? [];
  return (
    <Card
      title={title}
      subtitle={subtitleOf(undefined, scope.period)}
      query={query}
      height={tableHeight}
      isEmpty={({ rows }) => rows.length === 0}
      table={(found) => ({
        columns: [
          { label: dimension.label },
          ...found.measures.map((measure) => ({ label: measure.label, unit: measureUnit(measure) })),
        ],
        rows: found.rows.map(({ key, values }) => [nameValue(key[0] ?? ""), ...values]),
        note: noteOf(found),
      })}
    >
      {(found) => (
        <>
          <Rows
            title={title}
            found={found}
            dimension={dimension}
            comparison={scope.comparison}
            selected={selected}
            sorting={sorting}
            onSort={setSorting}
            onPick={(value) => onChange({ filters: toggleFilter(scope.view.filters, dimension.name, value) })}
          />
          <PaperNote total={found.rows.length} />
          {found.truncated ? (
            <Box sx={{ px: 2, pb: 1.5, fontSize: 12, color: "text.secondary" }}>
              {noteOf(found)}
            </Box>
          ) : null}
        </>
      )}
    </Card>
  );
}

function noteOf({ truncated }: Breakdown): string | undefined {
  return truncated ? text("firstOnly", { count: formatCount(mostRows) }) : undefined;
}

type RowsProps = {
  title: string;
  found: Breakdown;
  dimension: Dimension;
  comparison: string | null;
  selected: string[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  onPick: (value: string) => void;
};

function Rows(props: RowsProps) {
  const { title, found, dimension, comparison, selected, sorting, onSort, onPick } = props;
  const { rows, measures } = found;
  const { onScroll, first, last } = useWindow(rows.length, rowHeight, tableHeight);
  return (
    <Box sx={{ mb: 1 }}>
      <RowScroller label={title} height={tableHeight} onScroll={onScroll}>
        <Grid aria-rowcount={rows.length + 1}>
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
                index={first + index}
                measures={measures}
                comparison={comparison}
                pressed={selected.includes(row.key[0] ?? "")}
                onPick={onPick}
              />
            ))}
            <Gap height={(rows.length - last) * rowHeight} />
          </tbody>
        </Grid>
      </RowScroller>
    </Box>
  );
}

type ValueRowProps = {
  row: Breakdown["rows"][number];
  index: number;
  measures: Breakdown["measures"];
  comparison: string | null;
  pressed: boolean;
  onPick: (value: string) => void;
};

function ValueRow({ row, index, measures, comparison, pressed, onPick }: ValueRowProps) {
  const value = row.key[0] ?? "";
  const unit = measureUnit(measures[0]);
  return (
    <tr aria-rowindex={index + 2}>
      <td>
        <ButtonBase
          aria-pressed={pressed}
          title={text(pressed ? "unfilter" : "filterBy", { value: nameValue(value) })}
          onClick={() => onPick(value)}
          sx={{
            display: "block",
            maxWidth: "100%",
            overflow: "hidden",
            textOverflow: "ellipsis",
            font: "inherit",
            fontWeight: pressed ? 600 : 400,
            "&:hover": { textDecoration: "underline" },
          }}
        >
          <bdi>{nameValue(value)}</bdi>
        </ButtonBase>
      </td>
      {measures.map((measure, position) => (
        <FragmentCells
          key={measure.name}
          figure={printCell(row.values[position] ?? null, measureUnit(measure))}
          change={
            position === 0 && comparison !== null
              ? describeChange(changeBetween(row.values[0] ?? null, row.previous?.[0] ?? 0), unit, comparison)
              : null
          }
        />
      ))}
    </tr>
  );
}

function FragmentCells({
  figure,
  change,
}: {
  figure: string;
  change: ReturnType<typeof describeChange> | null;
}) {
  return (
    <>
      <td>{figure}</td>
      {change ? (
        <td>
          <Box component="span" sx={{ fontSize: 12 }}>
            <ChangeChip change={change} />
          </Box>
        </td>
      ) : null}
    </>
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
