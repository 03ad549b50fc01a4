import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { FilterValuesDocument } from "../../api/generated/graphql";
import { execute } from "../../api/graphql";
import { Field } from "../../components/field";
import { LateSkeleton } from "../../components/late-skeleton";
import { ErrorMessage } from "../../components/state-messages";
import type { DataSource } from "../../data-sources/data-sources";
import type { Dimension } from "../../figures/dimensions";
import { formatCount } from "../../format/numbers";
import { nameValue } from "../describe-filter";
import { text } from "../text";
import { toggleFilter } from "../view-state";

type ValueListProps = {
  source: DataSource;
  dimension: Dimension;
  chosen: string[];
  onChange: (values: string[]) => void;
};

/** A dimension's values to tick; the server searches, so that thousands of values stay quick. */
export function ValueList({ source, dimension, chosen, onChange }: ValueListProps) {
  const [search, setSearch] = useState("");
  const term = useDeferredValue(search.trim());
  const values = useQuery({
    queryKey: ["filterValues", source.name, source.version, dimension.name, term],
    queryFn: ({ signal }) =>
      execute(
        FilterValuesDocument,
        { source: source.name, dimension: dimension.name, search: term === "" ? null : term },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  // Ticks show at once, while the page behind follows when it can.
  const [ticked, setTicked] = useState(chosen);
  const toggle = (value: string) => {
    const [filter] = toggleFilter([{ dimension: dimension.name, values: ticked }], dimension.name, value);
    setTicked(filter?.values ?? []);
    onChange(filter?.values ?? []);
  };
  return (
    <Box>
      <Box sx={{ mt: 1 }}>
        <Field
          label={text("searchValues", { dimension: dimension.label })}
          hiddenLabel
          type="search"
          autoFocus
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={text("searchValues", { dimension: dimension.label })}
        />
      </Box>
      <Box sx={{ height: 264, overflow: "auto", mt: 1 }}>
        {values.isPending ? <LateSkeleton height={240} /> : null}
        {values.isError ? (
          <ErrorMessage
            title={text("valuesFailed")}
            error={values.error}
            onRetry={() => void values.refetch()}
          />
        ) : null}
        {values.data?.filterValues.values.map(({ value, count }) => (
          <FormControlLabel
            key={value ?? ""}
            control={
              <Checkbox
                size="small"
                checked={ticked.includes(value ?? "")}
                onChange={() => toggle(value ?? "")}
              />
            }
            label={
              <Box sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}>
                <Box
                  component="span"
                  sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
                >
                  {nameValue(value ?? null)}
                </Box>
                <Box component="span" sx={{ color: "text.secondary", fontSize: 12 }}>
                  {formatCount(count)}
                </Box>
              </Box>
            }
            sx={{ display: "flex", m: 0, "& .MuiFormControlLabel-label": { flex: 1, minWidth: 0 } }}
          />
        ))}
        {values.data?.filterValues.values.length === 0 ? (
          <Typography color="textSecondary" sx={{ p: 1 }}>
            {text("noValues")}
          </Typography>
        ) : null}
        {values.data?.filterValues.truncated ? (
          <Typography variant="caption" component="p" color="textSecondary" sx={{ p: 1 }}>
            {text("moreValues")}
          </Typography>
        ) : null}
      </Box>
    </Box>
  );
}
