import { Suspense, useEffect } from "react";
import { BrowserRouter, Navigate, Route, Routes as Switch, useLocation } from "react-router";
import { Overlays } from "./commands/overlays";
import { Frame } from "./frame/frame";
import { NotFoundPage } from "./not-found-page";
import { PageError } from "./page-error";
import {
  BranchesPage,
  CustomersPage,
  DataSourceSettingsPage,
  HealthPage,
  IngestionPage,
  OverviewPage,
  ProductsPage,
  ProfitabilityPage,
  SalesPage,
  UsersPage,
} from "./pages";

// The plain router: the one with loaders weighs three times as much and nothing here is loaded by it.
export function Routes() {
  return (
    <BrowserRouter>
      <TopOfPage />
      <Frame>
        {/* Before the page, so that the tour is not the last thing that the Tab key comes to. */}
        <Overlays />
        <Pages />
      </Frame>
    </BrowserRouter>
  );
}

function Pages() {
  const { pathname } = useLocation();
  return (
    <PageError key={pathname}>
      <Suspense>
        <Switch>
          <Route index element={<OverviewPage />} />
          <Route path="sales" element={<SalesPage />} />
          <Route path="products" element={<ProductsPage />} />
          <Route path="branches" element={<BranchesPage />} />
          <Route path="customers" element={<CustomersPage />} />
          <Route path="profitability" element={<ProfitabilityPage />} />
          <Route path="data-health" element={<HealthPage />} />
          <Route path="users" element={<UsersPage />} />
          <Route path="data" element={<IngestionPage />} />
          <Route path="data/:name/settings" element={<DataSourceSettingsPage />} />
          <Route path="overview" element={<Navigate to="/" replace />} />
          <Route path="login" element={<Navigate to="/" replace />} />
          <Route path="*" element={<NotFoundPage />} />
        </Switch>
      </Suspense>
    </PageError>
  );
}

/** A new page begins at its top; a change of the view leaves the reader where he is. */
function TopOfPage() {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what this follows
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [pathname]);
  return null;
}
