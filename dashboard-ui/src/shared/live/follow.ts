import { createClient } from "graphql-ws";
import type { TypedDocumentString } from "../api/generated/graphql";
import { session } from "../session/browser-session";

const client = createClient({
  url: () => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`,
  // The token may have been renewed since the last connection, hence a function.
  connectionParams: async () => ({ Authorization: `Bearer ${await session.token()}` }),
  lazy: true,
  // The next page follows the same data: its question goes over the same connection.
  lazyCloseTimeout: 5_000,
  retryAttempts: 3,
  keepAlive: 20_000,
});

// Whoever signs in next must not be answered as the last one.
session.subscribe(() => {
  if (session.getState().status === "signedOut") client.terminate();
});

type Listener<Data> = { onData: (data: Data) => void; onLost?: () => void };

/** Follows a subscription until the answered function is called; says so when the connection is lost for good. */
export function follow<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { onData, onLost }: Listener<Data>,
): () => void {
  let following = true;
  const lost = () => {
    if (following) onLost?.();
  };
  const stop = client.subscribe<Data>(
    { query: document.toString(), variables },
    {
      next: ({ data, errors }) => {
        if (data) onData(data);
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
