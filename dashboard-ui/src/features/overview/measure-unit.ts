import type { Unit } from "../../shared/format/numbers";
import type { Ranking } from "./overview-query";

type Measure = Pick<Ranking["measures"][number], "unit" | "currency" | "scale">;

export function measureUnit(measure: Measure | undefined): Unit {
  if (!measure) return { kind: "number" };
  if (measure.unit === "percent") return { kind: "percent" };
  if (measure.unit === "count") return { kind: "count" };
  if (measure.currency || measure.unit === "currency") {
    return { kind: "money", currency: measure.currency ?? null, scale: measure.scale ?? null };
  }
  return { kind: "number", scale: measure.scale ?? null };
}
