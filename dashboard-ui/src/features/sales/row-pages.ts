import { type QueryClient, useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { pageQuery, pageSize, type RowPage, type RowsAsked } from "./transactions";

/** Rows before and after those in sight that are fetched with them, so that whoever scrolls finds them there. */
const behind = 100;
const ahead = 250;
/** How long a place must be stood at before its rows are fetched, in milliseconds: those passed by are not. */
const pause = 100;

type Row = RowPage["rows"][number];
type Window = { first: number; last: number; total: number };
export type FailedPage = { from: number; to: number; error: unknown; retry: () => void };

/** The rows around a window: fetched page by page, and no longer fetched once the window has moved on. */
export function useRowPages(asked: RowsAsked, version: number, head: RowPage, window: Window) {
  const client = useQueryClient();
  const wanted = useStoodAt(`${JSON.stringify(asked)}${version}`, pagesAround(window));
  const fetched = useQueries({ queries: wanted.map((page) => pageQuery(asked, version, page)) });
  const failed = wanted.flatMap<FailedPage>((page, index) => {
    const { isError, data, error, refetch } = fetched[index] ?? {};
    const from = page * pageSize;
    const to = Math.min(from + pageSize, window.total);
    const inSight = from < window.last && to > window.first;
    return isError && !data && inSight ? [{ from, to, error, retry: () => void refetch?.() }] : [];
  });
  // To find a page by its question costs more than to draw a row: once for all rows of a drawing, and to count them all
  // only when another page has come.
  const held = new Map<number, RowPage | undefined>([[0, head]]);
  const rowAt = (place: number): Row | undefined => {
    const page = Math.floor(place / pageSize);
    if (!held.has(page)) held.set(page, client.getQueryData(pageQuery(asked, version, page).queryKey));
    return held.get(page)?.rows[place - page * pageSize];
  };
  const arrived = fetched.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has arrived is in the client
  const loaded = useMemo(
    () => loadedRows(client, asked, version, head).length,
    [client, asked, version, head, arrived],
  );
  return { rowAt, loaded, failed };
}

/** All rows that are there, in their order. */
export function loadedRows(client: QueryClient, asked: RowsAsked, version: number, head: RowPage): Row[] {
  const pages = Array.from({ length: Math.ceil(head.totalCount / pageSize) }, (_, page) =>
    page === 0 ? head : client.getQueryData(pageQuery(asked, version, page).queryKey),
  );
  return pages.flatMap((page) => page?.rows ?? []);
}

/** The first page is there for the card's sake. */
function pagesAround({ first, last, total }: Window): number[] {
  const from = Math.max(1, Math.floor((first - behind) / pageSize));
  const to = Math.floor((Math.min(last + ahead, total) - 1) / pageSize);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function useStoodAt(question: string, pages: number[]): number[] {
  const here = `${question}${pages.join()}`;
  const [stood, setStood] = useState<{ question: string; pages: number[] }>({ question, pages: [] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `here` says it all, and is of one identity
  useEffect(() => {
    const timer = setTimeout(() => setStood({ question, pages }), pause);
    return () => clearTimeout(timer);
  }, [here]);
  return stood.question === question ? stood.pages : [];
}
