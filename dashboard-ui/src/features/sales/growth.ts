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
  const values = whole.slice(1).map((value, before) => changeBetween(value, whole[before] ?? null).percent);
  return {
    labels: points.slice(1).map((point) => nameBucket(point.time, granularity)),
    values,
    unit: { kind: "percent" },
    signed: true,
    cap: capOf(values),
  };
}

const usual = 0.75;
const farBeyond = 3;
/** Up to here a bar never hides the others, in percent. */
const always = 100;
/** A bar is cut only where that makes the others much taller. */
const worthwhile = 1.5;

/** Where bars end, so that one month from next to nothing does not flatten all others; null where none stands out so far. */
export function capOf(values: (number | null)[]): number | null {
  const sizes = values.flatMap((value) => (value === null ? [] : [Math.abs(value)])).sort((a, b) => a - b);
  const typical = sizes[Math.floor((sizes.length - 1) * usual)] ?? 0;
  const limit = Math.max(always, Math.ceil((typical * farBeyond) / 50) * 50);
  return Math.max(0, ...values.map((value) => value ?? 0)) > limit * worthwhile ? limit : null;
}
