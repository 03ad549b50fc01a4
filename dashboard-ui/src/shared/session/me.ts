import { queryOptions } from "@tanstack/react-query";
import { requestJson } from "../api/http";

type MeAnswer = {
  user?: string | { username?: string };
  username?: string;
  tenant: string;
  roles: string[];
  permissions?: string[];
};

/** Who is signed in and what that person may do. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }) => {
    const { user, username, tenant, roles } = await requestJson<MeAnswer>("/api/auth/me", { signal });
    const name = username ?? (typeof user === "string" ? user : user?.username) ?? "";
    return { username: name, tenant, roles };
  },
  staleTime: Number.POSITIVE_INFINITY,
});
