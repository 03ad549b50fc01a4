import { QueryClientProvider, useQuery } from "@tanstack/react-query";
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
  const { data: me } = useQuery({ ...meQuery, enabled: signedIn });
  const [owner, setOwner] = useState<string | null>(null);
  const [visit, setVisit] = useState(0);
  const [hasBegun, setHasBegun] = useState(false);
  const ranOut = session.status === "signedOut" && session.expired;
  useEffect(() => {
    if (signedIn) setHasBegun(true);
  }, [signedIn]);
  useEffect(() => {
    if (session.status !== "signedOut") return;
    setOwner(ranOut ? (queryClient.getQueryData(meQuery.queryKey)?.username ?? null) : null);
    // The next person at this machine must not see what the last one read.
    queryClient.clear();
    forgetQuestions();
  }, [session.status, ranOut]);
  useEffect(() => {
    if (!signedIn || owner === null || !me) return;
    if (me.username !== owner) setVisit((last) => last + 1);
    setOwner(null);
  }, [signedIn, owner, me]);
  if (session.status === "starting") return null;
  const isThere = signedIn && owner === null;
  return (
    <>
      {session.status === "signedOut" ? <LoginPage expired={session.expired} /> : null}
      {signedIn || (ranOut && hasBegun) ? (
        <Activity key={visit} mode={isThere ? "visible" : "hidden"}>
          <Routes />
        </Activity>
      ) : null}
    </>
  );
}
