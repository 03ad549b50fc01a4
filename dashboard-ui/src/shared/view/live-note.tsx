import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { DataSourceUpdatedDocument } from "../api/generated/graphql";
import { type DataSource, dataSourcesQuery } from "../data-sources/data-sources";
import { follow } from "../live/follow";
import { text } from "./live-note-text";

/** Says that newer data is there, and shows it when it is wanted: nobody's figures change while they are read. */
export function LiveNote({ source }: { source: DataSource }) {
  const [newest, setNewest] = useState(0);
  const queries = useQueryClient();
  const { name } = source;
  useEffect(
    () =>
      follow(
        DataSourceUpdatedDocument,
        { name },
        { onData: (data) => setNewest(data.dataSourceUpdated.version) },
      ),
    [name],
  );
  const isThere = newest > source.version;
  return (
    <div role="status">
      {isThere ? (
        <Paper
          data-screen-only
          sx={{
            position: "fixed",
            zIndex: "snackbar",
            insetBlockEnd: { xs: 76, sm: 24 },
            insetInlineEnd: 24,
            display: "flex",
            alignItems: "center",
            gap: 1.5,
            px: 2,
            py: 1,
            fontSize: 14,
            boxShadow: 4,
            border: 1,
            borderColor: "divider",
          }}
        >
          {text("newData")}
          <Button onClick={() => void queries.invalidateQueries({ queryKey: dataSourcesQuery.queryKey })}>
            {text("show")}
          </Button>
        </Paper>
      ) : null}
    </div>
  );
}
