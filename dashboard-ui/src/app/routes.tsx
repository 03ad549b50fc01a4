import { lazy, Suspense, useEffect } from "react";
import { BrowserRouter, Navigate, Route, Routes as Switch, useLocation } from "react-router";
import { Frame } from "./frame/frame";
import { NotFoundPage } from "./not-found-page";
import { PageError } from "./page-error";

// The plain router: the one with loaders weighs three times as much and nothing here is loaded by it.
const OverviewPage = lazy(async () => ({
  default: (await import("../features/overview/overview-page")).OverviewPage,
}));
const IngestionPage = lazy(async () => ({
  default: (await import("../features/ingestion/ingestion-page")).IngestionPage,
}));

export function Routes() {
  return (
    <BrowserRouter>
      <TopOfPage />
      <Frame>
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
          <Route path="data" element={<IngestionPage />} />
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
