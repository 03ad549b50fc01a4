import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { ApiProblem } from "../shared/api/problem";
import { useSession } from "../shared/session/browser-session";
import { theme } from "../shared/theme/theme";
import { Routes } from "./routes";

const LoginPage = lazy(async () => ({ default: (await import("../features/session/login-page")).LoginPage }));

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Without a network a question fails at once and says so, instead of waiting behind the figures of another view.
      networkMode: "always",
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.transient,
    },
  },
});

export function App() {
  return (
    <ThemeProvider
      theme={theme}
      defaultMode="system"
      modeStorageKey="sales-analytics.theme"
      disableTransitionOnChange
    >
      <CssBaseline enableColorScheme />
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <Gate />
        </Suspense>
      </QueryClientProvider>
    </ThemeProvider>
  );
}

function Gate() {
  const session = useSession();
  useEffect(() => {
    // The next person at this machine must not see what the last one read.
    if (session.status === "signedOut") queryClient.clear();
  }, [session.status]);
  switch (session.status) {
    case "starting":
      return null;
    case "signedOut":
      return <LoginPage expired={session.expired} />;
    case "signedIn":
      return <Routes />;
  }
}
