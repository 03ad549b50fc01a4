import { type ComponentType, lazy, useState } from "react";
import { lazyThemed } from "../shared/theme/lazy-themed";

const overview = async () => (await import("../features/overview/overview-page")).OverviewPage;
let fetchedOverview: ComponentType | null = null;
const LateOverview = lazy(async () => ({ default: await overview() }));

/** Without a moment of nothing where it was fetched before the page was made. */
export function OverviewPage() {
  const [Page] = useState(() => fetchedOverview ?? LateOverview);
  return <Page />;
}

const loaders = {
  login: async () => (await import("../features/session/login-page")).LoginPage,
  sales: async () => (await import("../features/sales/sales-page")).SalesPage,
  products: async () => (await import("../features/products/products-page")).ProductsPage,
  branches: async () => (await import("../features/branches/branches-page")).BranchesPage,
  customers: async () => (await import("../features/customers/customers-page")).CustomersPage,
  profitability: async () => (await import("../features/profitability/profitability-page")).ProfitabilityPage,
  "data-health": async () => (await import("../features/health/health-page")).HealthPage,
  users: async () => (await import("../features/users/users-page")).UsersPage,
  data: async () => (await import("../features/ingestion/ingestion-page")).IngestionPage,
  settings: async () =>
    (await import("../features/data-source-settings/data-source-settings-page")).DataSourceSettingsPage,
};

export const LoginPage = lazyThemed(loaders.login);
export const SalesPage = lazyThemed(loaders.sales);
export const ProductsPage = lazyThemed(loaders.products);
export const BranchesPage = lazyThemed(loaders.branches);
export const CustomersPage = lazyThemed(loaders.customers);
export const ProfitabilityPage = lazyThemed(loaders.profitability);
export const HealthPage = lazyThemed(loaders["data-health"]);
export const UsersPage = lazyThemed(loaders.users);
export const IngestionPage = lazyThemed(loaders.data);
export const DataSourceSettingsPage = lazyThemed(loaders.settings);

/** Fetches the page at an address before it is drawn; what cannot be fetched is told when it is. */
export async function fetchPage(pathname: string, signedOut: boolean): Promise<void> {
  const name = signedOut ? "login" : (pathname.split("/")[1] ?? "");
  try {
    if (name === "") fetchedOverview = await overview();
    else if (Object.hasOwn(loaders, name)) await loaders[name as keyof typeof loaders]();
  } catch {
    // Asked for again when it is drawn.
  }
}
