import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { IngestionProgressDocument } from "../../shared/api/generated/graphql";
import { requestJson } from "../../shared/api/http";
import { dataSourcesQuery } from "../../shared/data-sources/data-sources";
import { follow } from "../../shared/live/follow";
import { fromAnswer, isSettled, type Task } from "./task";

const pollMillis = 2000;

export const taskKey = (taskId: string) => ["ingestionTask", taskId];

/** A task as it stands, live over the subscription and by asking again where that fails. */
export function useTask(taskId: string) {
  const queryClient = useQueryClient();
  const [lost, setLost] = useState(false);
  const query = useQuery({
    queryKey: taskKey(taskId),
    queryFn: async ({ signal }) =>
      fromAnswer(await requestJson<Task>(`/api/ingest/status/${encodeURIComponent(taskId)}`, { signal })),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      lost && !(state.data && isSettled(state.data.status)) ? pollMillis : false,
  });
  const status = query.data?.status;
  const settled = status !== undefined && isSettled(status);

  useEffect(() => {
    if (settled) return;
    setLost(false);
    return follow(
      IngestionProgressDocument,
      { taskId },
      {
        onData: ({ ingestionProgress }) => queryClient.setQueryData(taskKey(taskId), ingestionProgress),
        onLost: () => setLost(true),
      },
    );
  }, [taskId, settled, queryClient]);

  useEffect(() => {
    if (status) void queryClient.invalidateQueries({ queryKey: historyKey });
    if (status === "COMPLETED" || status === "UNDONE")
      void queryClient.invalidateQueries({ queryKey: dataSourcesQuery.queryKey });
  }, [status, queryClient]);

  return { ...query, polling: lost && !settled };
}

export const historyKey = ["ingestionTasks"];
