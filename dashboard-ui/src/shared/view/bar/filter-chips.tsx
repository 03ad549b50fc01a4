import { X } from "lucide-react";
import { Action } from "../../components/action";
import type { DataSource } from "../../data-sources/data-sources";
import { describeFilter } from "../describe-filter";
import { text } from "../text";
import { type Filter, withFilter } from "../view-state";
import styles from "./filter-chips.module.css";

type FilterChipsProps = { source: DataSource; filters: Filter[]; onChange: (filters: Filter[]) => void };

/** The filters in the order in which they were set; one click takes one off. */
export function FilterChips({ source, filters, onChange }: FilterChipsProps) {
  return (
    <>
      {filters.map((filter) => {
        const label = describeFilter(filter, source);
        return (
          <button
            key={filter.dimension}
            type="button"
            className={styles.chip}
            title={filter.values.join(", ")}
            aria-label={text("removeFilter", { filter: label })}
            onClick={() => onChange(withFilter(filters, filter.dimension, []))}
          >
            <span>{label}</span>
            <X size={14} aria-hidden />
          </button>
        );
      })}
      {filters.length > 1 ? (
        <Action look="small" onClick={() => onChange([])}>
          {text("clearFilters")}
        </Action>
      ) : null}
    </>
  );
}
