import "@fontsource-variable/inter/wght.css";
import "virtual:theme.css";
import "../shared/theme/base.css";
import "../shared/print/paper.css";
import { dataSourcesQuery } from "../shared/data-sources/data-sources";
import { askEarly } from "../shared/figures/early";
import { locale } from "../shared/i18n/language";
import { session } from "../shared/session/browser-session";
import { meQuery } from "../shared/session/me";
import { queryClient } from "./query-client";

/** How long the page is not drawn for the sake of figures that are on their way, in milliseconds. */
const patience = 300;

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root element");
void session.start();
const signedOut = session.getState().status === "signedOut";
const figures: Promise<unknown>[] = [];
if (!signedOut) {
  // Asked for while the page is still being fetched and made.
  figures.push(queryClient.prefetchQuery(dataSourcesQuery), askEarly(queryClient));
  void queryClient.prefetchQuery(meQuery);
}
const enough = Promise.race([
  Promise.all(figures),
  new Promise((resolve) => {
    setTimeout(resolve, patience);
  }),
]);
const starting = import("./start");
await pause();
// The first date costs far more than all others: it is written while there is nothing else to do.
new Intl.DateTimeFormat(locale, { year: "numeric", timeZone: "UTC" }).format();
const { start } = await starting;
await pause();
await start(root, signedOut, enough);

/** Parts what would hold the page up in one go. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
