import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { styled } from "@mui/material/styles";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type UIEvent, useDeferredValue, useMemo, useState } from "react";
import { Card } from "../../shared/cards/card";
import type { CardsProps } from "../../shared/cards/card-props";
import { PaperNote } from "../../shared/cards/paper-note";
import { useWindow } from "../../shared/cards/use-window";
import { Action } from "../../shared/components/action";
import { Field } from "../../shared/components/field";
import { VisuallyHidden } from "../../shared/components/visually-hidden";
import type { Scope } from "../../shared/figures/scope";
import { formatCount } from "../../shared/format/numbers";
import { ColumnsMenu } from "./columns-menu";
import { text } from "./text";
import { columnsOf, rowsQuery, shownColumns } from "./transactions";

const rowHeight = 36;
const tableHeight = 480;
/** How near to the end of what is there the next page is asked for. */
const early = 250 * rowHeight;

/** A day and a time as the server writes them: read more easily apart. */
const momentInFile = /^(\d{4}-\d\d-\d\d)T(?=\d\d:)/;

const Scroller = styled("div")({ position: "relative", overflow: "auto", maxHeight: tableHeight });

const Grid = styled("table")(({ theme }) => ({
  minWidth: "100%",
  borderCollapse: "separate",
  borderSpacing: 0,
  fontSize: 14,
  "& th, & td": {
    height: rowHeight,
    boxSizing: "border-box",
    paddingInline: 12,
    textAlign: "start",
    whiteSpace: "nowrap",
    maxWidth: 260,
    overflow: "hidden",
    textOverflow: "ellipsis",
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
  "& .figure": { textAlign: "end" },
  "& tr[data-gap] td": { padding: 0, border: 0 },
}));

type Sorting = { by: string; direction: "ASC" | "DESC" };
type Found = { columns: string[]; rows: (string | null)[][]; total: number };

/** The rows themselves: cells as exact text, sorted and searched by the server, fetched and drawn as they come into sight. */
export function TransactionsCard({ scope, onChange }: CardsProps) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const query = useInfiniteQuery(rowsQuery(scope, sorting, search));
  const found = useMemo<Found | undefined>(() => {
    const [first] = query.data?.pages ?? [];
    if (!first) return undefined;
    return {
      columns: first.columns,
      rows: query.data?.pages.flatMap((page) => page.rows) ?? [],
      total: first.totalCount,
    };
  }, [query.data]);
  const loaded = found && found.rows.length < found.total ? text("transactionsLoaded", loadedOf(found)) : "";
  return (
    <Card
      title={text("transactions")}
      subtitle={[scope.period, found ? text("transactionsTotal", { total: formatCount(found.total) }) : ""]
        .filter(Boolean)
        .join(" · ")}
      query={{ ...query, data: found }}
      height={tableHeight}
      isEmpty={({ rows }) => rows.length === 0}
      table={({ columns, rows }) => ({
        columns: columns.map((label) => ({ label })),
        rows: rows.map((row) => row.map((cell) => cell ?? null)),
      })}
      controls={
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          <Field
            label={text("transactionsSearch")}
            hiddenLabel
            type="search"
            placeholder={text("transactionsSearch")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <ColumnsMenu
            names={columnsOf(scope.source)}
            chosen={shownColumns(scope.source, scope.view.columns)}
            onChange={(columns) => onChange({ columns })}
          />
        </Box>
      }
    >
      {(data) => (
        <>
          <Rows
            key={JSON.stringify(sorting)}
            found={data}
            figures={figuresIn(scope)}
            sorting={sorting}
            onSort={setSorting}
            onNearEnd={() => {
              if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
            }}
          />
          <PaperNote total={data.total} />
          <Box
            data-screen-only
            sx={{ display: "flex", alignItems: "center", gap: 1, px: 2, minHeight: 44, fontSize: 12 }}
          >
            <Box role="status" sx={{ color: "text.secondary" }}>
              {loaded}
            </Box>
            {loaded ? (
              <Action look="small" onClick={() => setSorting(backwards(sorting, scope))}>
                {text("transactionsLast")}
              </Action>
            ) : null}
          </Box>
        </>
      )}
    </Card>
  );
}

type RowsProps = {
  found: Found;
  /** The columns that hold numbers. */
  figures: Set<string>;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
  onNearEnd: () => void;
};

function Rows({ found, figures, sorting, onSort, onNearEnd }: RowsProps) {
  const { columns, rows, total } = found;
  const { onScroll, first, last } = useWindow(rows.length, rowHeight, tableHeight);
  // Rows of a file may be equal; their place is what tells them apart.
  const inSight = rows.slice(first, last).map((cells, index) => ({ place: first + index, cells }));
  const scrolled = (event: UIEvent<HTMLElement>) => {
    onScroll(event);
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
    if (scrollTop + clientHeight > scrollHeight - early) onNearEnd();
  };
  return (
    // What scrolls must be reachable by keyboard
    <Scroller tabIndex={0} data-scroller role="group" aria-label={text("transactions")} onScroll={scrolled}>
      <Grid aria-rowcount={total + 1}>
        <caption>
          <VisuallyHidden>{text("transactions")}</VisuallyHidden>
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((name) => (
              <Head key={name} name={name} figure={figures.has(name)} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={first * rowHeight} />
          {inSight.map(({ place, cells }) => (
            <tr key={place} aria-rowindex={place + 2}>
              {columns.map((name, column) => (
                <td key={name} className={figures.has(name) ? "figure" : undefined}>
                  {cells[column]?.replace(momentInFile, "$1 ") ?? "–"}
                </td>
              ))}
            </tr>
          ))}
          <Gap height={(rows.length - last) * rowHeight} />
        </tbody>
      </Grid>
    </Scroller>
  );
}

/** Stands for the rows that are out of sight. */
function Gap({ height }: { height: number }) {
  return height > 0 ? (
    <tr data-gap="" aria-hidden>
      <td style={{ height }} />
    </tr>
  ) : null;
}

type HeadProps = {
  name: string;
  figure: boolean;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
};

function Head({ name, figure, sorting, onSort }: HeadProps) {
  const direction = sorting?.by === name ? sorting.direction : null;
  const Arrow = direction === "ASC" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      className={figure ? "figure" : undefined}
      aria-sort={direction === null ? "none" : direction === "ASC" ? "ascending" : "descending"}
    >
      <ButtonBase
        onClick={() => onSort({ by: name, direction: direction === "DESC" ? "ASC" : "DESC" })}
        sx={{ font: "inherit", gap: 0.5, minHeight: 24 }}
      >
        {name}
        {direction === null ? null : <Arrow size={14} aria-hidden />}
      </ButtonBase>
    </th>
  );
}

/** Pages are counted from one end of an order, so that the other end is the beginning of the opposite order. */
function backwards(sorting: Sorting | null, { source }: Scope): Sorting {
  const byTime = source.columns.find(({ role }) => role === "time")?.name ?? "time";
  const { by, direction } = sorting ?? { by: byTime, direction: "ASC" };
  return { by, direction: direction === "ASC" ? "DESC" : "ASC" };
}

function figuresIn({ source }: Scope): Set<string> {
  return new Set(source.columns.filter(({ role }) => role === "metric").map(({ name }) => name));
}

function loadedOf({ rows, total }: Found): Record<string, string> {
  return { loaded: formatCount(rows.length), total: formatCount(total) };
}
