import { infiniteQueryOptions } from "@tanstack/react-query";
import { postJson, request, requestJson } from "../../shared/api/http";

export type User = {
  id: string;
  username: string;
  roles: string[];
  disabled: boolean;
  createdAt: string;
};

export const roles = ["viewer", "analyst", "admin"] as const;
export type Role = (typeof roles)[number];

const address = "/api/auth/users";

export const usersQuery = infiniteQueryOptions({
  queryKey: ["users"],
  queryFn: ({ pageParam, signal }) =>
    requestJson<{ users: User[]; nextCursor: string | null }>(
      `${address}?limit=100&cursor=${encodeURIComponent(pageParam)}`,
      { signal },
    ),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor,
  staleTime: 0,
});

export function addUser(user: { username: string; password: string; role: Role }): Promise<User> {
  return postJson(address, { username: user.username, password: user.password, roles: [user.role] });
}

export async function changeUser(
  id: string,
  change: { roles?: string[]; disabled?: boolean },
): Promise<void> {
  await request(`${address}/${encodeURIComponent(id)}`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(change),
  });
}

export async function resetPassword(id: string, password: string): Promise<void> {
  await request(`${address}/${encodeURIComponent(id)}/password`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ password }),
  });
}

/** The highest of a user's roles, which brings the lower ones. */
export function roleOf({ roles: held }: Pick<User, "roles">): Role {
  return [...roles].reverse().find((role) => held.includes(role)) ?? "viewer";
}
