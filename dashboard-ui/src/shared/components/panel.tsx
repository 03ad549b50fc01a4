import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { LateSkeleton } from "./late-skeleton";
import { ErrorMessage } from "./state-messages";
import { Surface } from "./surface";

type PanelProps<Data> = {
  title: string;
  /** The heading of the error. */
  failed: string;
  query: UseQueryResult<Data>;
  height: number;
  aside?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** A titled surface around what a question answers: it loads and fails by itself. */
export function Panel<Data>({ title, failed, query, height, aside, children }: PanelProps<Data>) {
  const heading = useId();
  return (
    <Surface aria-labelledby={heading} style={{ overflow: "hidden" }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, px: 2, py: 1.5 }}>
        <Typography id={heading} variant="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        {aside}
      </Box>
      {query.isPending ? (
        <Box sx={{ px: 2, pb: 2 }}>
          <LateSkeleton height={height} />
        </Box>
      ) : null}
      {query.isError && query.data === undefined ? (
        <ErrorMessage title={failed} error={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      {query.data === undefined ? null : children(query.data)}
    </Surface>
  );
}
