import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { network } from "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { UsersPage } from "./users-page";

const user = (id: string, username: string, roles: string[]) => ({
  id,
  username,
  roles,
  disabled: false,
  createdAt: "2024-03-05T08:00:00Z",
});
const users = [user("1", "amina", ["viewer", "analyst", "admin"]), user("2", "brian", ["viewer"])];

function answer(roles: string[]) {
  const changes: unknown[] = [];
  network.use(
    http.get("*/api/auth/me", () => HttpResponse.json({ username: "amina", tenant: "main", roles })),
    http.get("*/api/auth/users", () => HttpResponse.json({ users, nextCursor: null })),
    http.patch("*/api/auth/users/:id", async ({ request, params }) => {
      changes.push([params.id, await request.json()]);
      return HttpResponse.json(users[1]);
    }),
    http.post("*/api/auth/users", () =>
      HttpResponse.json({ detail: "There is a user of this name.", code: "USERNAME_TAKEN" }, { status: 409 }),
    ),
  );
  return changes;
}

describe("the users page", () => {
  it("shows each user's highest role and changes it", async () => {
    const changes = answer(["admin"]);
    renderAt("/users", <UsersPage />);
    expect(await screen.findByRole("combobox", { name: "Role of amina" })).toHaveValue("admin");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Role of brian" }), "analyst");
    await expect.poll(() => changes).toEqual([["2", { roles: ["analyst"] }]]);
  });

  it("says why a user could not be added and keeps what was typed", async () => {
    answer(["admin"]);
    renderAt("/users", <UsersPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Add a user" }));
    const form = screen.getByRole("region", { name: "Add a user" });
    await userEvent.type(within(form).getByLabelText("User name"), "brian");
    await userEvent.type(within(form).getByLabelText("First password"), "a long enough one");
    await userEvent.click(within(form).getByRole("button", { name: "Save" }));
    expect(await within(form).findByRole("alert")).toHaveTextContent("There is a user of this name.");
    expect(within(form).getByLabelText("User name")).toHaveValue("brian");
  });

  it("is closed to everyone else", async () => {
    answer(["viewer", "analyst"]);
    renderAt("/users", <UsersPage />);
    expect(await screen.findByText("Only administrators can see the users")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Add a user" })).not.toBeInTheDocument();
  });
});
