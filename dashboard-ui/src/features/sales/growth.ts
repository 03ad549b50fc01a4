import type { Bars } from "../../shared/charts/bar-option";
import { isPartial, nameBucket } from "../../shared/figures/buckets";
import type { Series } from "../../shared/figures/queries";
import { changeBetween } from "../../shared/format/change";
import type { DayRange } from "../../shared/format/dates";

/** Each bucket against the one before it, in percent; buckets that the range cuts off are compared with nothing. */
export function growthOf({ points, granularity, measures }: Series, measure: string, range: DayRange): Bars {
  const index = Math.max(
    0,
    measures.findIndex((each) => each.name === measure),
  );
  const whole = points.map((point) =>
    isPartial(point.time, granularity, range) ? null : (point.values[index] ?? null),
  );
  return {
    labels: points.slice(1).map((point) => nameBucket(point.time, granularity)),
    values: whole.slice(1).map((value, before) => changeBetween(value, whole[before] ?? null).percent),
    unit: { kind: "percent" },
    signed: true,
  };
}
