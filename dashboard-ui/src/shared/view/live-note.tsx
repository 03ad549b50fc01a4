import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { DataSourceUpdatedDocument } from "../api/generated/graphql";
import { Action } from "../components/action";
import { Note } from "../components/note";
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
        <Note data-screen-only>
          {text("newData")}
          <Action
            look="small"
            onClick={() => void queries.invalidateQueries({ queryKey: dataSourcesQuery.queryKey })}
          >
            {text("show")}
          </Action>
        </Note>
      ) : null}
    </div>
  );
}
