import { QueryClientProvider } from "@tanstack/react-query";
import { Activity, Suspense, useEffect, useState } from "react";
import { forgetQuestions } from "../shared/figures/early";
import { useSession } from "../shared/session/browser-session";
import { meQuery } from "../shared/session/me";
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

/** The pages, or the sign-in. Where a session ran out, what was typed waits behind the sign-in for the one who typed it. */
function Gate() {
  const session = useSession();
  const signedIn = session.status === "signedIn";
  const ranOut = session.status === "signedOut" && session.expired;
  /** Whose page waits. */
  const [owner, setOwner] = useState<string | null>(null);
  const [visit, setVisit] = useState(0);
  const [hasBegun, setHasBegun] = useState(false);
  useEffect(() => {
    if (signedIn) setHasBegun(true);
    if (session.status !== "signedOut") return;
    const last = ranOut ? queryClient.getQueryData(meQuery.queryKey)?.username : undefined;
    setOwner(last ?? null);
    forgetQuestions();
    if (last !== undefined) return;
    // The next person at this machine must not see what the last one read.
    queryClient.clear();
    setHasBegun(false);
  }, [session.status, signedIn, ranOut]);
  useEffect(() => {
    if (!signedIn || owner === null) return;
    let here = true;
    const leave = () => {
      queryClient.clear();
      setVisit((before) => before + 1);
    };
    queryClient
      .fetchQuery({ ...meQuery, staleTime: 0 })
      .then((me) => here && me.username !== owner && leave(), leave)
      .finally(() => here && setOwner(null));
    return () => {
      here = false;
    };
  }, [signedIn, owner]);
  if (session.status === "starting") return null;
  return (
    <>
      {session.status === "signedOut" ? <LoginPage expired={session.expired} /> : null}
      {signedIn || (ranOut && hasBegun) ? (
        <Activity key={visit} mode={signedIn && owner === null ? "visible" : "hidden"}>
          <Routes />
        </Activity>
      ) : null}
    </>
  );
}
