import type { DataSource } from "../../../shared/data-sources/data-sources";
import { type Dimension, dimensionOf } from "../../../shared/figures/dimensions";

/** What may be drawn on a map, as far as the columns' names tell: countries, or states within one. */
export function mappable(source: DataSource): { dimension: Dimension; kind: "countries" | "states" } | null {
  const country = dimensionOf(source, "country");
  if (country && country.distinct > 1) return { dimension: country, kind: "countries" };
  const state = source.dimensions.find(({ name, distinct }) => /\bstate\b/i.test(name) && distinct > 1);
  return state ? { dimension: state, kind: "states" } : null;
}
