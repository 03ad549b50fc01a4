import { type UIEvent, useCallback, useState } from "react";
import { usePrinting } from "../print/printing";

const spare = 8;

/** More would bury the page; `PaperNote` says what is left out. */
export const rowsOnPaper = 25;

/** Which of many rows of one height are in sight, with a few to spare on either side. */
export function useWindow(rows: number, rowHeight: number, height: number) {
  const [top, setTop] = useState(0);
  const printing = usePrinting();
  const onScroll = useCallback((event: UIEvent<HTMLElement>) => setTop(event.currentTarget.scrollTop), []);
  if (printing) return { onScroll, first: 0, last: Math.min(rows, rowsOnPaper) };
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - spare, rows));
  const last = Math.min(rows, Math.ceil((top + height) / rowHeight) + spare);
  return { onScroll, first, last };
}
