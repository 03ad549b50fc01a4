import createCache from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import rtlPlugin from "@mui/stylis-plugin-rtl";
import type { ReactNode } from "react";
import { prefixer } from "stylis";

const cache = createCache({ key: "rtl", stylisPlugins: [prefixer, rtlPlugin] });

/** Turns left into right in all styles; loaded only for languages that are read that way. */
export function RightToLeft({ children }: { children: ReactNode }) {
  return <CacheProvider value={cache}>{children}</CacheProvider>;
}
