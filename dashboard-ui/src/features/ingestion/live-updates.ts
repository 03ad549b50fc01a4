import { createClient } from "graphql-ws";
import {
  IngestionProgressDocument,
  type IngestionProgressSubscription,
} from "../../shared/api/generated/graphql";
import { session } from "../../shared/session/browser-session";
import type { Task } from "./task";

const client = createClient({
  url: () => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`,
  // The token may have been renewed since the last connection, hence a function.
  connectionParams: async () => ({ Authorization: `Bearer ${await session.token()}` }),
  lazy: true,
  retryAttempts: 3,
  keepAlive: 20_000,
});

type Listener = { onTask: (task: Task) => void; onLost: () => void };

/** Follows a task until the answered function is called; says so when the connection is lost for good. */
export function followTask(taskId: string, { onTask, onLost }: Listener): () => void {
  let following = true;
  const lost = () => {
    if (following) onLost();
  };
  const stop = client.subscribe<IngestionProgressSubscription>(
    { query: IngestionProgressDocument.toString(), variables: { taskId } },
    {
      next: ({ data, errors }) => {
        if (data) onTask(data.ingestionProgress);
        else if (errors) lost();
      },
      error: lost,
      complete: lost,
    },
  );
  return () => {
    following = false;
    stop();
  };
}
