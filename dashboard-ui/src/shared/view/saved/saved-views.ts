import { queryOptions } from "@tanstack/react-query";
import { patchJson, postJson, request, requestJson } from "../../api/http";
import { parseView, type ViewState, writeView } from "../view-state";

/** A page with its dates, comparison and filters that somebody has given a name. */
export type SavedView = {
  id: string;
  name: string;
  page: string;
  search: string;
  shared: boolean;
  owner: string;
  createdAt: string;
};

type Place = Pick<SavedView, "page" | "search">;

const overview = "overview";

const addressOf = (source: string) => `/api/ingest/data-sources/${encodeURIComponent(source)}/views`;

/** The reader's own views of a data source and those that others share. */
export function savedViewsQuery(source: string) {
  return queryOptions({
    queryKey: ["savedViews", source],
    queryFn: ({ signal }) => requestJson<SavedView[]>(addressOf(source), { signal }),
    staleTime: 60_000,
  });
}

export function saveView(
  source: string,
  view: Place & Pick<SavedView, "name" | "shared">,
): Promise<SavedView> {
  return postJson(addressOf(source), view);
}

export function changeView(source: string, id: string, change: Partial<SavedView>): Promise<SavedView> {
  return patchJson(`${addressOf(source)}/${encodeURIComponent(id)}`, change);
}

export async function deleteView(source: string, id: string): Promise<void> {
  await request(`${addressOf(source)}/${encodeURIComponent(id)}`, { method: "DELETE" });
}

/** What there is to save of a page. The data source is left out: the view belongs to one anyway. */
export function placeOf(pathname: string, view: ViewState): Place {
  return {
    page: pathname === "/" ? overview : pathname.slice(1),
    search: writeView({ ...view, source: null }).toString(),
  };
}

/** The address that shows a saved view; of its query string only what a view can have is taken over. */
export function pathOf(source: string, { page, search }: Place): { pathname: string; search: string } {
  const view = parseView(new URLSearchParams(search));
  return {
    pathname: page === overview ? "/" : `/${encodeURIComponent(page)}`,
    search: `?${writeView({ ...view, source })}`,
  };
}
