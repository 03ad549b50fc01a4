import type { Dimension } from "../../shared/figures/dimensions";
import { breakdownQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";

export const mostCustomers = 10_000;

/** Each customer's transactions and worth, which several cards are computed from. */
export function customersQuestion(scope: Scope, customer: Dimension, measure: string) {
  return breakdownQuery(scope, {
    dimensions: [customer.name],
    measures: ["transactions", measure],
    orderBy: { by: "transactions", direction: "DESC" },
    limit: mostCustomers,
  });
}
