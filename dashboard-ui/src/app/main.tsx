import "@fontsource-variable/inter/wght.css";
import { Fragment, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { direction } from "../shared/i18n/language";
import { loadLanguage } from "../shared/i18n/load-language";
import { followPrinting } from "../shared/print/printing";
import { session } from "../shared/session/browser-session";
import { App } from "./app";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root element");
void session.start();
followPrinting();
await loadLanguage();
const Direction = direction === "rtl" ? (await import("./right-to-left")).RightToLeft : Fragment;
createRoot(root).render(
  <StrictMode>
    <Direction>
      <App />
    </Direction>
  </StrictMode>,
);
