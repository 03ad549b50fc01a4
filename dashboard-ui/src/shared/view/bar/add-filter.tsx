import { ListFilter } from "lucide-react";
import { useState } from "react";
import { Late } from "../../components/late";
import type { DataSource } from "../../data-sources/data-sources";
import { lazyThemed } from "../../theme/lazy-themed";
import { text } from "../text";
import type { Filter } from "../view-state";
import { BarButton } from "./bar-button";

const LazyPanel = lazyThemed(async () => (await import("./filter-panel")).FilterPanel);

type AddFilterProps = {
  source: DataSource;
  filters: Filter[];
  onChange: (dimension: string, values: string[]) => void;
};

export function AddFilter({ source, filters, onChange }: AddFilterProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (source.dimensions.length === 0) return null;
  return (
    <>
      <BarButton aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        <ListFilter size={16} />
        {text("addFilter")}
      </BarButton>
      {anchor ? (
        <Late onClose={() => setAnchor(null)}>
          <LazyPanel
            anchor={anchor}
            source={source}
            filters={filters}
            onChange={onChange}
            onClose={() => setAnchor(null)}
          />
        </Late>
      ) : null}
    </>
  );
}
