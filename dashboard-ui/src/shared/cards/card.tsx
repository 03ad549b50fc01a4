import { Fragment, type ReactNode, useRef, useState } from "react";
import { LateSkeleton } from "../components/late-skeleton";
import { ErrorMessage } from "../components/state-messages";
import { Surface } from "../components/surface";
import { nameMoment } from "../format/dates";
import styles from "./card.module.css";
import { CardMenu } from "./card-menu";
import { DataTable } from "./data-table";
import { useSettled } from "./settled";
import type { Table } from "./table";
import { text } from "./text";
import { useTurn } from "./turn";

/** What a card needs of its question. */
export type CardQuery<Data> = {
  data: Data | undefined;
  error: unknown;
  isError: boolean;
  isPlaceholderData: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
};

type CardProps<Data> = {
  /** The question that the card answers, in words. */
  title: string;
  /** Measure, unit, range. */
  subtitle: string;
  query: CardQuery<Data>;
  /** Of the content, in pixels: kept while it loads, so that nothing jumps. */
  height: number;
  isEmpty?: (data: Data) => boolean;
  table: (data: Data) => Table;
  controls?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** About what title, subtitle and the room around them take, in pixels. */
const headHeight = 68;

/** One question with its answer: loads, fails and is tried again by itself. */
export function Card<Data>(props: CardProps<Data>) {
  const { title, query, controls, table } = props;
  const [asTable, setAsTable] = useState(false);
  const place = useRef<HTMLElement>(null);
  // A failed change of view must not leave the old figures standing under the new dates.
  const data = query.isError && query.isPlaceholderData ? undefined : query.data;
  const subtitle = useSettled(props.subtitle, query.isPlaceholderData && data !== undefined);
  return (
    <Surface
      ref={place}
      aria-label={title}
      aria-busy={query.isPlaceholderData}
      className={styles.card}
      style={{ containIntrinsicBlockSize: `auto ${props.height + headHeight}px` }}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.subtitle}>{subtitle}</p>
        </div>
        {controls ? (
          <div data-screen-only className={styles.controls}>
            {controls}
          </div>
        ) : null}
        <CardMenu
          title={title}
          place={place}
          table={data === undefined ? null : () => table(data)}
          asTable={asTable}
          onAsTable={setAsTable}
        />
      </div>
      <Content {...props} data={data} asTable={asTable} />
    </Surface>
  );
}

type ContentProps<Data> = CardProps<Data> & { data: Data | undefined; asTable: boolean };

function Content<Data>({
  title,
  query,
  height,
  isEmpty,
  table,
  data,
  asTable,
  children,
}: ContentProps<Data>) {
  const hasTurn = useTurn(data !== undefined);
  if (data === undefined || !hasTurn) {
    return query.isError && data === undefined ? (
      <ErrorMessage title={text("failed")} error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <div className={styles.waiting}>
        <LateSkeleton height={height - 16} />
      </div>
    );
  }
  if (isEmpty?.(data)) {
    return (
      <div className={styles.empty} style={{ minHeight: height }}>
        {text("nothing")}
      </div>
    );
  }
  const body = asTable ? <DataTable caption={title} table={table(data)} /> : children(data);
  return (
    <div className={styles.body}>
      {query.isError ? (
        <div role="status" className={styles.stale}>
          {text("stale", { moment: nameMoment(new Date(query.dataUpdatedAt).toISOString()) })}{" "}
          <button type="button" className={styles.retry} onClick={() => void query.refetch()}>
            {text("retry")}
          </button>
        </div>
      ) : null}
      <Fragment key={String(asTable)}>{body}</Fragment>
    </div>
  );
}
