import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { styled } from "@mui/material/styles";
import { X } from "lucide-react";
import type { DataSource } from "../../data-sources/data-sources";
import { describeFilter } from "../describe-filter";
import { text } from "../text";
import { type Filter, withFilter } from "../view-state";

const Chip = styled("button")(({ theme }) => ({
  font: "inherit",
  fontSize: 12,
  display: "inline-flex",
  alignItems: "center",
  gap: 6,
  height: 32,
  maxWidth: "min(320px, 100%)",
  paddingInline: "12px 8px",
  border: 0,
  borderRadius: 6,
  cursor: "pointer",
  color: theme.vars.palette.primary.main,
  backgroundColor: theme.vars.palette.accentSoft,
  "& span": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  "& svg": { flexShrink: 0 },
}));

type FilterChipsProps = { source: DataSource; filters: Filter[]; onChange: (filters: Filter[]) => void };

/** The filters in the order in which they were set; one click takes one off. */
export function FilterChips({ source, filters, onChange }: FilterChipsProps) {
  return (
    <>
      {filters.map((filter) => {
        const label = describeFilter(filter, source);
        return (
          <Chip
            key={filter.dimension}
            type="button"
            title={filter.values.join(", ")}
            aria-label={text("removeFilter", { filter: label })}
            onClick={() => onChange(withFilter(filters, filter.dimension, []))}
          >
            <Box component="span">{label}</Box>
            <X size={14} aria-hidden />
          </Chip>
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
