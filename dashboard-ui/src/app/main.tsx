import "@fontsource-variable/inter/wght.css";
import "virtual:theme.css";
import "../shared/theme/base.css";
import "../shared/print/paper.css";
import { Fragment, StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { dataSourcesQuery } from "../shared/data-sources/data-sources";
import { direction } from "../shared/i18n/language";
import { loadLanguage } from "../shared/i18n/load-language";
import { followPrinting } from "../shared/print/printing";
import { session } from "../shared/session/browser-session";
import { meQuery } from "../shared/session/me";
import { followColorScheme } from "../shared/theme/color-scheme";
import { App } from "./app";
import { fetchPage } from "./pages";
import { queryClient } from "./query-client";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root element");
void session.start();
const signedOut = session.getState().status === "signedOut";
if (!signedOut) {
  // Asked for while the page is being fetched and made.
  void queryClient.prefetchQuery(dataSourcesQuery);
  void queryClient.prefetchQuery(meQuery);
}
followPrinting();
followColorScheme();
const [Direction] = await Promise.all([
  direction === "rtl" ? import("./right-to-left").then((module) => module.RightToLeft) : Fragment,
  loadLanguage(),
  fetchPage(location.pathname, signedOut),
]);
// In pieces, between which the browser can do something else
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <Direction>
        <App />
      </Direction>
    </StrictMode>,
  ),
);
