import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "../api/http";

type Me = { username: string; tenant: string; roles: string[] };

/** Who is signed in and what that person may do. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => requestJson<Me>("/api/auth/me", { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
