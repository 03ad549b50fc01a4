import type { DataSource } from "../data-sources/data-sources";
import type { Unit } from "../format/numbers";
import { lackInLanguage } from "../i18n/reasons";
import type { KpiSummary } from "./queries";

/** The key figures: how each is read, and the measure that draws its sparkline. */
export const kpis = {
  totalRevenue: { kind: "money", measure: "revenue" },
  netSales: { kind: "money", measure: "netSales" },
  totalCost: { kind: "money", measure: "cost" },
  totalProfit: { kind: "money", measure: "profit" },
  profitMargin: { kind: "percent", measure: "profitMargin" },
  totalTransactions: { kind: "count", measure: "transactions" },
  averageTransaction: { kind: "money", measure: "averageTransaction" },
  unitsSold: { kind: "number", measure: "units" },
  uniqueCustomers: { kind: "count", measure: "uniqueCustomers" },
  uniqueProducts: { kind: "count", measure: "uniqueProducts" },
  uniqueBranches: { kind: "count", measure: "uniqueBranches" },
  returnsValue: { kind: "money", measure: "returnsValue" },
} as const satisfies Partial<Record<keyof KpiSummary, { kind: Unit["kind"]; measure: string }>>;

export type KpiField = keyof typeof kpis;

export function kpiUnit(field: KpiField, currency: string | null): Unit {
  const { kind } = kpis[field];
  return kind === "money" ? { kind, currency } : { kind };
}

/** What will be there and what will not, before the figures are: as far as the data source tells. */
export function foreseeAvailability(fields: readonly KpiField[], source: DataSource) {
  const unavailable = fields.flatMap((kpi) => {
    const lack = source.unavailable.find(({ name }) => name === kpis[kpi].measure);
    return lack === undefined ? [] : [{ ...lack, kpi }];
  });
  return sortByAvailability(fields, { unavailable });
}

/** Those that the data can fill, and the reasons why the others are left out, each reason once. */
export function sortByAvailability(
  fields: readonly KpiField[],
  summary: Pick<KpiSummary, "unavailable">,
): { shown: KpiField[]; missing: { reason: string; fields: KpiField[] }[] } {
  const reasons = new Map(summary.unavailable.map((lack) => [lack.kpi, lackInLanguage(lack)]));
  const missing = new Map<string, KpiField[]>();
  const shown: KpiField[] = [];
  for (const field of fields) {
    const reason = reasons.get(field);
    if (reason === undefined) shown.push(field);
    else missing.set(reason, [...(missing.get(reason) ?? []), field]);
  }
  return { shown, missing: [...missing].map(([reason, names]) => ({ reason, fields: names })) };
}
