import type { KpiField } from "../../shared/figures/kpis";

/** In the order of the page. */
export const overviewKpis: readonly KpiField[] = [
  "totalRevenue",
  "totalProfit",
  "profitMargin",
  "totalTransactions",
  "averageTransaction",
  "unitsSold",
  "uniqueCustomers",
  "uniqueProducts",
];
