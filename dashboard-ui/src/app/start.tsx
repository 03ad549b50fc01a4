import { Fragment, StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { direction } from "../shared/i18n/language";
import { loadLanguage } from "../shared/i18n/load-language";
import { followPrinting } from "../shared/print/printing";
import { followColorScheme } from "../shared/theme/color-scheme";
import { App } from "./app";
import { fetchPage } from "./pages";

/** Draws the page at the address, with the figures that are there by then. */
export async function start(
  root: HTMLElement,
  signedOut: boolean,
  enoughFigures: Promise<unknown>,
): Promise<void> {
  followPrinting();
  followColorScheme();
  const [Direction] = await Promise.all([
    direction === "rtl" ? import("./right-to-left").then((module) => module.RightToLeft) : Fragment,
    loadLanguage(),
    fetchPage(location.pathname, signedOut),
    enoughFigures,
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
}
