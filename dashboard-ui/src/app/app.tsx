import { QueryClientProvider } from "@tanstack/react-query";
import { Suspense, useEffect } from "react";
import { forgetQuestions } from "../shared/figures/early";
import { useSession } from "../shared/session/browser-session";
import { LoginPage } from "./pages";
import { queryClient } from "./query-client";
import { Routes } from "./routes";

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense>
        <Gate />
      </Suspense>
    </QueryClientProvider>
  );
}

function Gate() {
  const session = useSession();
  useEffect(() => {
    // The next person at this machine must not see what the last one read.
    if (session.status !== "signedOut") return;
    queryClient.clear();
    forgetQuestions();
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
