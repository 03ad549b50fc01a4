import type { OverviewQuery } from "../../shared/api/generated/graphql";
import type { Unit } from "../../shared/format/numbers";
import type { TextKey } from "./text-key";

export type KpiSummary = OverviewQuery["kpis"];

/** A card's figure, how it is read, and the measure that draws its sparkline. */
export type Kpi = { field: KpiField; kind: Unit["kind"]; measure: string | null };

export type KpiField = {
  [Field in keyof KpiSummary]-?: NonNullable<KpiSummary[Field]> extends number ? Field : never;
}[keyof KpiSummary] &
  TextKey;

/** In the order of the page. */
export const kpis: Kpi[] = [
  { field: "totalRevenue", kind: "money", measure: "revenue" },
  { field: "totalProfit", kind: "money", measure: "profit" },
  { field: "profitMargin", kind: "percent", measure: "profitMargin" },
  { field: "totalTransactions", kind: "count", measure: "transactions" },
  { field: "averageTransaction", kind: "money", measure: "averageTransaction" },
  { field: "unitsSold", kind: "number", measure: "units" },
  { field: "uniqueCustomers", kind: "count", measure: "uniqueCustomers" },
  { field: "uniqueProducts", kind: "count", measure: "uniqueProducts" },
];

export function unitOf(kpi: Kpi, currency: string | null): Unit {
  return kpi.kind === "money" ? { kind: "money", currency } : { kind: kpi.kind };
}

/** Cards that the data can fill, and the reasons why the others are left out, each reason once. */
export function sortByAvailability(summary: KpiSummary): {
  shown: Kpi[];
  missing: { reason: string; fields: KpiField[] }[];
} {
  const reasons = new Map(summary.unavailable.map(({ kpi, reason }) => [kpi, reason]));
  const missing = new Map<string, KpiField[]>();
  const shown: Kpi[] = [];
  for (const kpi of kpis) {
    const reason = reasons.get(kpi.field);
    if (reason === undefined) shown.push(kpi);
    else missing.set(reason, [...(missing.get(reason) ?? []), kpi.field]);
  }
  return { shown, missing: [...missing].map(([reason, fields]) => ({ reason, fields })) };
}
