import "@fontsource-variable/inter/wght.css";
import "virtual:theme.css";
import "../shared/theme/base.css";
import "../shared/print/paper.css";
import { dataSourcesQuery } from "../shared/data-sources/data-sources";
import { session } from "../shared/session/browser-session";
import { meQuery } from "../shared/session/me";
import { queryClient } from "./query-client";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root element");
void session.start();
const signedOut = session.getState().status === "signedOut";
if (!signedOut) {
  // Asked for while the page is still being fetched and made.
  void queryClient.prefetchQuery(dataSourcesQuery);
  void queryClient.prefetchQuery(meQuery);
}
const { start } = await import("./start");
await start(root, signedOut);
