import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Fragment, type ReactNode, useRef, useState } from "react";
import { LateSkeleton } from "../components/late-skeleton";
import { ErrorMessage } from "../components/state-messages";
import { Surface } from "../components/surface";
import { nameMoment } from "../format/dates";
import { CardMenu } from "./card-menu";
import { DataTable } from "./data-table";
import type { Table } from "./table";
import { text } from "./text";

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
  subtitle: ReactNode;
  query: CardQuery<Data>;
  /** Of the content, in pixels: kept while it loads, so that nothing jumps. */
  height: number;
  isEmpty?: (data: Data) => boolean;
  table: (data: Data) => Table;
  controls?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** One question with its answer: loads, fails and is tried again by itself. */
export function Card<Data>(props: CardProps<Data>) {
  const { title, subtitle, query, controls, table } = props;
  const [asTable, setAsTable] = useState(false);
  const place = useRef<HTMLElement>(null);
  // A failed change of view must not leave the old figures standing under the new dates.
  const data = query.isError && query.isPlaceholderData ? undefined : query.data;
  return (
    <Surface
      ref={place}
      aria-label={title}
      aria-busy={query.isPlaceholderData}
      sx={{ display: "flex", flexDirection: "column" }}
    >
      <Box
        sx={{
          display: "flex",
          flexWrap: { xs: "wrap", sm: "nowrap" },
          alignItems: "flex-start",
          gap: 1,
          px: 2,
          py: 1.5,
        }}
      >
        <Box sx={{ minWidth: 0, flex: { xs: "1 1 0", sm: 1 } }}>
          <Typography variant="h2">{title}</Typography>
          <Typography variant="caption" component="p" color="textSecondary">
            {subtitle}
          </Typography>
        </Box>
        {controls ? (
          <Box data-screen-only sx={{ order: { xs: 1, sm: 0 }, width: { xs: "100%", sm: "auto" } }}>
            {controls}
          </Box>
        ) : null}
        <CardMenu
          title={title}
          place={place}
          table={data === undefined ? null : () => table(data)}
          asTable={asTable}
          onAsTable={setAsTable}
        />
      </Box>
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
  if (data === undefined) {
    return query.isError ? (
      <ErrorMessage title={text("failed")} error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Box sx={{ px: 2, pb: 2 }}>
        <LateSkeleton height={height - 16} />
      </Box>
    );
  }
  if (isEmpty?.(data)) {
    return <Box sx={{ px: 2, pb: 2, minHeight: height, color: "text.secondary" }}>{text("nothing")}</Box>;
  }
  const body = asTable ? <DataTable caption={title} table={table(data)} /> : children(data);
  return (
    <Box
      sx={{
        flex: 1,
        display: "flex",
        flexDirection: "column",
        opacity: query.isPlaceholderData ? 0.6 : 1,
        transition: "opacity 150ms",
      }}
    >
      {query.isError ? (
        <Box role="status" sx={{ px: 2, pb: 1, fontSize: 12, color: "caution" }}>
          {text("stale", { moment: nameMoment(new Date(query.dataUpdatedAt).toISOString()) })}{" "}
          <Box
            component="button"
            type="button"
            onClick={() => void query.refetch()}
            sx={{
              font: "inherit",
              border: 0,
              p: 0,
              color: "primary.main",
              background: "none",
              cursor: "pointer",
            }}
          >
            {text("retry")}
          </Box>
        </Box>
      ) : null}
      <Fragment key={String(asTable)}>{body}</Fragment>
    </Box>
  );
}
