import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { retail } from "../../../../test/support/graph";
import { network } from "../../../../test/support/network";
import { renderAt } from "../../../../test/support/render";
import { scopeOf } from "../../figures/scope";
import { parseView } from "../view-state";
import type { SavedView } from "./saved-views";
import { ViewsMenu } from "./views-menu";
// Loaded before the clock of the first test runs.
import "./views-panel";

const address = "*/api/ingest/data-sources/retail/views";
const thika = {
  id: "1",
  name: "Thika",
  page: "branches",
  search: "filter.Branch=Thika",
  shared: true,
  owner: "brian",
  createdAt: "2024-03-01T10:00:00Z",
};

/** A server with these views; what is sent to it stands in the answer. */
function serve(role: "viewer" | "analyst", views: SavedView[]) {
  const sent: { method: string; body: unknown }[] = [];
  const note = async (request: Request) => {
    sent.push({ method: request.method, body: request.method === "DELETE" ? null : await request.json() });
  };
  network.use(
    http.get("*/api/auth/me", () =>
      HttpResponse.json({
        username: "amina",
        tenant: "main",
        roles: role === "viewer" ? ["viewer"] : ["viewer", "analyst"],
      }),
    ),
    http.get(address, () => HttpResponse.json(views)),
    http.post(address, async ({ request }) => {
      await note(request);
      return HttpResponse.json(thika, { status: 201 });
    }),
    http.patch(`${address}/1`, async ({ request }) => {
      await note(request);
      return HttpResponse.json(thika);
    }),
    http.delete(`${address}/1`, async ({ request }) => {
      await note(request);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return sent;
}

async function open(search: string) {
  const scope = scopeOf(retail, parseView(new URLSearchParams(search)));
  const shown = renderAt(`/sales?${search}`, <ViewsMenu scope={scope} />);
  await userEvent.click(screen.getByRole("button", { name: "Views" }));
  return { ...shown, panel: await screen.findByRole("dialog", { name: "Saved views" }) };
}

describe("saved views", () => {
  it("name what is on screen", async () => {
    const sent = serve("analyst", []);
    const { panel } = await open("source=retail&range=last-30-days&filter.Branch=Thika");
    expect(await within(panel).findByText("No view is saved yet.")).toBeInTheDocument();
    await userEvent.type(within(panel).getByLabelText("Save what is shown now as"), "My Thika");
    await userEvent.click(within(panel).getByLabelText("Share with everyone here"));
    await userEvent.click(within(panel).getByRole("button", { name: "Save" }));
    await expect
      .poll(() => sent)
      .toEqual([
        {
          method: "POST",
          body: {
            name: "My Thika",
            page: "sales",
            search: "range=last-30-days&filter.Branch=Thika",
            shared: true,
          },
        },
      ]);
  });

  it("open the page with its dates and filters", async () => {
    serve("viewer", [thika]);
    const { panel, path, search } = await open("");
    await userEvent.click(await within(panel).findByRole("button", { name: /Thika/ }));
    expect([path(), search()]).toEqual(["/branches", "?source=retail&filter.Branch=Thika"]);
  });

  it("are only opened by those who may not save, and by others than their owner", async () => {
    serve("viewer", [thika]);
    const { panel } = await open("");
    expect(await within(panel).findByText("Shared by brian")).toBeInTheDocument();
    expect(within(panel).queryByRole("button", { name: "Save" })).not.toBeInTheDocument();
    expect(within(panel).queryByRole("button", { name: /Actions/ })).not.toBeInTheDocument();
  });

  it("are renamed, and deleted when that was meant", async () => {
    const sent = serve("analyst", [{ ...thika, owner: "amina" }]);
    const { panel } = await open("");
    await userEvent.click(await within(panel).findByRole("button", { name: /Actions/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Rename" }));
    const name = within(panel).getByLabelText("New name");
    await userEvent.clear(name);
    await userEvent.type(name, "Thika Road{Enter}");
    await expect.poll(() => sent).toEqual([{ method: "PATCH", body: { name: "Thika Road" } }]);

    await userEvent.click(await within(panel).findByRole("button", { name: /Actions/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
    expect(sent).toHaveLength(1);
    await userEvent.click(within(panel).getByRole("button", { name: "Delete" }));
    await expect.poll(() => sent.at(-1)).toEqual({ method: "DELETE", body: null });
  });
});
