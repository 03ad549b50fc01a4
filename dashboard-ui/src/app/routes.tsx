import { createBrowserRouter, Navigate, RouterProvider } from "react-router";
import { Frame } from "./frame/frame";
import { NotFoundPage } from "./not-found-page";
import { PageError } from "./page-error";

const router = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <PageError />,
    children: [
      {
        errorElement: <PageError />,
        children: [
          {
            index: true,
            lazy: async () => ({
              Component: (await import("../features/overview/overview-page")).OverviewPage,
            }),
          },
          {
            path: "data",
            lazy: async () => ({
              Component: (await import("../features/ingestion/ingestion-page")).IngestionPage,
            }),
          },
          { path: "overview", element: <Navigate to="/" replace /> },
          { path: "login", element: <Navigate to="/" replace /> },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
    HydrateFallback: () => null,
  },
]);

export function Routes() {
  return <RouterProvider router={router} />;
}
