import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { parseView, type ViewState, writeView } from "./view-state";

/** The view that the address describes, and a way to change it that "back" undoes. */
export function useView(): [ViewState, (change: Partial<ViewState>) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseView(params), [params]);
  const change = useCallback(
    (part: Partial<ViewState>) =>
      setParams((current) => writeView({ ...parseView(current), ...part }), { preventScrollReset: true }),
    [setParams],
  );
  return [view, change];
}
