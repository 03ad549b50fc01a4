import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import { X } from "lucide-react";
import type { DataSource } from "../../../shared/data-sources/data-sources";
import { describeFilter } from "../describe-filter";
import { text } from "../text";
import { type Filter, withFilter } from "../view-state";

type FilterChipsProps = { source: DataSource; filters: Filter[]; onChange: (filters: Filter[]) => void };

export function FilterChips({ source, filters, onChange }: FilterChipsProps) {
  return (
    <>
      {filters.map((filter) => {
        const label = describeFilter(filter, source);
        const remove = () => onChange(withFilter(filters, filter.dimension, []));
        return (
          <Chip
            key={filter.dimension}
            label={label}
            title={filter.values.join(", ")}
            aria-label={text("removeFilter", { filter: label })}
            onClick={remove}
            onDelete={remove}
            deleteIcon={<X size={14} aria-hidden />}
            sx={{
              height: 32,
              maxWidth: "min(320px, 100%)",
              backgroundColor: "accentSoft",
              color: "primary.main",
              "& .MuiChip-deleteIcon": { color: "inherit" },
            }}
          />
        );
      })}
      {filters.length > 1 ? (
        <Button size="small" onClick={() => onChange([])} sx={{ minHeight: 32 }}>
          {text("clearFilters")}
        </Button>
      ) : null}
    </>
  );
}
