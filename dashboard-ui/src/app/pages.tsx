import { type ComponentType, lazy, useState } from "react";
import { lazyThemed } from "../shared/theme/lazy-themed";

type Load = () => Promise<ComponentType>;

const fetched = new Map<Load, ComponentType>();

/** A page that is there without a moment of nothing where it was fetched before it is drawn. */
function page(load: Load): { Page: ComponentType; load: Load } {
  const Late = lazy(async () => ({ default: await load() }));
  function Page() {
    const [Content] = useState(() => fetched.get(load) ?? Late);
    return <Content />;
  }
  return { Page, load };
}

const figures = {
  "": page(async () => (await import("../features/overview/overview-page")).OverviewPage),
  sales: page(async () => (await import("../features/sales/sales-page")).SalesPage),
  products: page(async () => (await import("../features/products/products-page")).ProductsPage),
  branches: page(async () => (await import("../features/branches/branches-page")).BranchesPage),
  customers: page(async () => (await import("../features/customers/customers-page")).CustomersPage),
  profitability: page(
    async () => (await import("../features/profitability/profitability-page")).ProfitabilityPage,
  ),
};

export const OverviewPage = figures[""].Page;
export const SalesPage = figures.sales.Page;
export const ProductsPage = figures.products.Page;
export const BranchesPage = figures.branches.Page;
export const CustomersPage = figures.customers.Page;
export const ProfitabilityPage = figures.profitability.Page;

const login = async () => (await import("../features/session/login-page")).LoginPage;

export const LoginPage = lazyThemed(login);
export const HealthPage = lazyThemed(async () => (await import("../features/health/health-page")).HealthPage);
export const UsersPage = lazyThemed(async () => (await import("../features/users/users-page")).UsersPage);
export const IngestionPage = lazyThemed(
  async () => (await import("../features/ingestion/ingestion-page")).IngestionPage,
);
export const DataSourceSettingsPage = lazyThemed(
  async () =>
    (await import("../features/data-source-settings/data-source-settings-page")).DataSourceSettingsPage,
);

/** Fetches the page at an address before it is drawn; what cannot be fetched is asked for again, and told, when it is. */
export async function fetchPage(pathname: string, signedOut: boolean): Promise<void> {
  const name = pathname.split("/")[1] ?? "";
  try {
    if (signedOut) await login();
    else if (Object.hasOwn(figures, name)) {
      const { load } = figures[name as keyof typeof figures];
      fetched.set(load, await load());
    }
  } catch {
    // As above.
  }
}
