import type { DataSource } from "../data-sources/data-sources";
import { formatCount } from "../format/numbers";
import { text } from "./text";
import type { Filter } from "./view-state";

function labelOf(dimension: string, source: DataSource): string {
  return source.dimensions.find((each) => each.name === dimension)?.label ?? dimension;
}

export function nameValue(value: string | null): string {
  return value === null || value === "" ? text("blank") : value;
}

/** A filter as its chip says it: all of up to two values, the first and a count beyond that. */
export function describeFilter({ dimension, values }: Filter, source: DataSource): string {
  const names = values.map(nameValue);
  const short =
    names.length > 2
      ? text("chipMore", { first: names[0] ?? "", count: formatCount(names.length - 1) })
      : names.join(", ");
  return text("chip", { dimension: labelOf(dimension, source), values: short });
}
