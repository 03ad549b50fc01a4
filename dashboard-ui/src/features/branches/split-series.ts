import { nameBuckets } from "../../shared/figures/buckets";
import type { Series } from "../../shared/figures/queries";
import { nameValue } from "../../shared/view/describe-filter";

/** A series that is split: one line of figures for each value, all over the same times. */
type SplitLines = { times: string[]; lines: { name: string; values: (number | null)[] }[] };

export function splitLines({ points, granularity }: Series): SplitLines {
  const times = [...new Set(points.map((point) => point.time))].sort();
  const names = [...new Set(points.map((point) => point.split))];
  const figures = new Map(points.map((point) => [`${point.split} ${point.time}`, point.values[0] ?? null]));
  return {
    times: nameBuckets(times, granularity),
    lines: names.map((name) => ({
      name: nameValue(name),
      values: times.map((time) => figures.get(`${name} ${time}`) ?? null),
    })),
  };
}
