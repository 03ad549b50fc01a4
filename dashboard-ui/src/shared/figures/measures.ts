import type { DataSource } from "../data-sources/data-sources";
import type { Unit } from "../format/numbers";
import { lackInLanguage } from "../i18n/reasons";

type UnitParts = { unit?: string | null; currency?: string | null; scale?: number | null };

export function measureUnit(measure: UnitParts | undefined): Unit {
  if (!measure) return { kind: "number" };
  if (measure.unit === "percent") return { kind: "percent" };
  if (measure.unit === "count") return { kind: "count" };
  if (measure.currency || measure.unit === "currency") {
    return { kind: "money", currency: measure.currency ?? null, scale: measure.scale ?? null };
  }
  return { kind: "number", scale: measure.scale ?? null };
}

export function hasMeasure(source: DataSource, name: string): boolean {
  return source.measures.some((measure) => measure.name === name);
}

/** What charts and rankings show: revenue, or what comes closest in data without it. */
export function chooseMain(source: DataSource): string | null {
  const measures = source.measures.map((measure) => measure.name);
  const ownColumn = source.columns.find(
    ({ name, role }) => role === "metric" && measures.includes(name),
  )?.name;
  const candidates = ["revenue", "units", ownColumn, "transactions", measures[0]];
  return candidates.find((name): name is string => name !== undefined && measures.includes(name)) ?? null;
}

/** Why a measure is missing. */
export function whyMissing(source: DataSource, name: string): string | null {
  const lack = source.unavailable.find((measure) => measure.name === name);
  return lack === undefined ? null : lackInLanguage(lack);
}

export function labelOf(source: DataSource, name: string): string {
  return source.measures.find((measure) => measure.name === name)?.label ?? name;
}

/** The unit of a data source's own measure. */
export function unitOf(source: DataSource, name: string): Unit {
  return measureUnit(source.measures.find((measure) => measure.name === name));
}
