import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { OrderInput } from "../../shared/api/generated/graphql";
import { Card } from "../../shared/cards/card";
import type { CardsProps } from "../../shared/cards/card-props";
import { PaperNote } from "../../shared/cards/paper-note";
import type { Table } from "../../shared/cards/table";
import { Field } from "../../shared/components/field";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { formatCount } from "../../shared/format/numbers";
import { ColumnsMenu } from "./columns-menu";
import type { Figures } from "./row-figures";
import { loadedRows } from "./row-pages";
import { text } from "./text";
import { TransactionRows, tableHeight } from "./transaction-rows";
import { columnsOf, pageQuery, type RowPage, rowsAsked, shownColumns } from "./transactions";
import styles from "./transactions.module.css";
import { useFigures } from "./use-figures";

/** The rows themselves: cells as exact text, sorted and searched by the server, fetched and drawn as they come into sight. */
export function TransactionsCard({ scope, onChange }: CardsProps) {
  const { source } = scope;
  const [sorting, setSorting] = useState<OrderInput | null>(null);
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const asked = rowsAsked(scope, sorting, search);
  const client = useQueryClient();
  const figures = useFigures(source);
  const query = useQuery({ ...pageQuery(asked, source.version, 0), placeholderData: keepPreviousData });
  const total = query.data ? text("transactionsTotal", { total: formatCount(query.data.totalCount) }) : "";
  return (
    <Card
      title={text("transactions")}
      subtitle={[scope.period, total].filter(Boolean).join(" · ")}
      query={query}
      height={tableHeight}
      isEmpty={({ rows }) => rows.length === 0}
      table={(head) => tableOf(head, loadedRows(client, asked, source.version, head), figures, source)}
      controls={
        <div className={styles.controls}>
          <Field
            label={text("transactionsSearch")}
            hiddenLabel
            type="search"
            placeholder={text("transactionsSearch")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <ColumnsMenu
            names={columnsOf(source)}
            chosen={shownColumns(source, scope.view.columns)}
            onChange={(columns) => onChange({ columns })}
          />
        </div>
      }
    >
      {(head) => (
        <>
          <TransactionRows
            asked={asked}
            version={source.version}
            head={head}
            figures={figures}
            sorting={sorting}
            onSort={setSorting}
            onTurn={() => setSorting(backwards(sorting, source))}
          />
          <PaperNote total={head.totalCount} />
        </>
      )}
    </Card>
  );
}

/** The rows that are there; exact text, which is a number or a time where its column is. */
function tableOf(head: RowPage, rows: RowPage["rows"], figures: Figures, source: DataSource): Table {
  const times = source.columns.filter(({ role }) => role === "time").map(({ name }) => name);
  const columnOf = (label: string) => {
    const digits = figures.get(label);
    if (digits === undefined) return { label, times: times.includes(label) };
    return {
      label,
      unit: digits > 0 ? ({ kind: "money", currency: null } as const) : ({ kind: "number" } as const),
    };
  };
  const [loaded, total] = [formatCount(rows.length), formatCount(head.totalCount)];
  return {
    columns: head.columns.map(columnOf),
    rows,
    note: rows.length < head.totalCount ? text("rowsHeldOf", { loaded, total }) : undefined,
  };
}

/** For those who cannot drag a scrollbar: the end of an order is the beginning of the opposite one. */
function backwards(sorting: OrderInput | null, { columns }: DataSource): OrderInput {
  const byTime = columns.find(({ role }) => role === "time")?.name ?? "time";
  const { by, direction } = sorting ?? { by: byTime, direction: "ASC" };
  return { by, direction: direction === "ASC" ? "DESC" : "ASC" };
}
