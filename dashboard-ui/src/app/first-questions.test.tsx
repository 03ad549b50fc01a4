import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { answerGraph, answers, retail } from "../../test/support/graph";
import "../../test/support/network";
import { renderAt } from "../../test/support/render";
import { BranchesPage } from "../features/branches/branches-page";
import { CustomersPage } from "../features/customers/customers-page";
import { OverviewPage } from "../features/overview/overview-page";
import { ProductsPage } from "../features/products/products-page";
import { ProfitabilityPage } from "../features/profitability/profitability-page";
import { SalesPage } from "../features/sales/sales-page";

vi.mock("../shared/charts/canvas", () => ({ Canvas: () => null }));

const measure = (name: string, unit: string) => ({
  name,
  label: name,
  unit,
  currency: null,
  scale: 2,
  formula: null,
});
const dimension = (concept: string) => ({ name: concept, label: concept, concept, distinct: 4 });
const source = {
  ...retail,
  measures: [
    ...retail.measures,
    ...["profit", "returnsValue", "uniqueCustomers"].map((name) => measure(name, "number")),
    measure("profitMargin", "percent"),
  ],
  dimensions: ["product", "category", "branch", "customer", "customerSegment"].map(dimension),
};

// How many breakdowns stand in each page's first request: rankings, changes both ways, mixes, tables with their totals.
it.each([
  ["overview", OverviewPage, 7],
  ["sales", SalesPage, 6],
  ["products", ProductsPage, 8],
  ["branches", BranchesPage, 5],
  ["customers", CustomersPage, 5],
  ["profitability", ProfitabilityPage, 6],
])(
  "%s asks for all it begins with in one request, though it draws its end later",
  async (_, Page, breakdowns) => {
    const { asked } = answerGraph({ ...answers, dataSources: [source] });
    renderAt("/", <Page />);
    expect(await screen.findByRole("button", { name: "About Revenue" })).toBeInTheDocument();
    const withKeyFigures = asked.filter((query) => query.includes(": kpis("));
    expect(withKeyFigures).toHaveLength(1);
    expect(withKeyFigures[0]).toContain(": series(");
    expect(withKeyFigures[0]?.match(/: breakdown\(/g)).toHaveLength(breakdowns);
  },
);
