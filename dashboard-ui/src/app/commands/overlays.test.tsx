import { renderHook, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { Link } from "react-router";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerGraph } from "../../../test/support/graph";
import { network } from "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { showOverlay } from "./overlay";
import { Overlays } from "./overlays";

describe("what can be called over every page", () => {
  beforeEach(() => {
    answerGraph({});
    network.use(
      http.get("*/api/auth/me", () =>
        HttpResponse.json({ username: "amina", tenant: "main", roles: ["viewer"] }),
      ),
      http.get("*/api/ingest/data-sources/retail/views", () =>
        HttpResponse.json([
          {
            id: "1",
            name: "Thika",
            page: "branches",
            search: "filter.Branch=Thika",
            shared: true,
            owner: "amina",
          },
        ]),
      ),
    );
    showOverlay(null);
  });

  it("goes to a page by its name and keeps the view", async () => {
    const { search, path } = renderAt("/?range=this-year", <Overlays />);
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox"), "produ");
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    expect([path(), search()]).toEqual(["/products", "?range=this-year"]);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("opens a saved view of the data source", async () => {
    const { search, path } = renderAt("/?source=retail", <Overlays />);
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.click(await screen.findByRole("option", { name: /Thika/ }));
    expect([path(), search()]).toEqual(["/branches", "?source=retail&filter.Branch=Thika"]);
  });

  it("goes to a page by g and its letter", async () => {
    const { path } = renderAt("/", <Overlays />);
    await userEvent.keyboard("gs");
    expect(path()).toBe("/sales");
  });

  it("says which keys there are, without what this reader may not do", async () => {
    renderAt("/", <Overlays />);
    await userEvent.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toHaveTextContent("Products");
    expect(screen.queryByText("Users")).not.toBeInTheDocument();
  });

  it("shows the tour until it is skipped", async () => {
    showOverlay("tour");
    renderAt("/", <Overlays />);
    await userEvent.click(await screen.findByRole("button", { name: "Next" }));
    expect(screen.getByText("Look at the whole")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Skip" }));
    expect(screen.queryByRole("region", { name: "Tour" })).not.toBeInTheDocument();
  });

  it("shows the tour beside what is tried on a page, and not beside another page", async () => {
    showOverlay("tour");
    const { path, search } = renderAt(
      "/",
      <>
        <Overlays />
        <Link to="/?filter.Branch=Thika">Thika</Link>
      </>,
    );
    expect(await screen.findByRole("region", { name: "Tour" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("link", { name: "Thika" }));
    expect(search()).toBe("?filter.Branch=Thika");
    expect(screen.getByRole("region", { name: "Tour" })).toBeInTheDocument();
    await userEvent.keyboard("gs");
    expect(path()).toBe("/sales");
    expect(screen.queryByRole("region", { name: "Tour" })).not.toBeInTheDocument();
  });

  it("shows the tour by itself once, though nobody ended it", async () => {
    const firstVisit = async () => {
      vi.resetModules();
      const { useOverlay } = await import("./overlay");
      return renderHook(() => useOverlay()).result.current;
    };
    localStorage.removeItem("sales-analytics.tour");
    expect(await firstVisit()).toBe("tour");
    showOverlay("tour");
    renderAt("/", <Overlays />);
    expect(await screen.findByRole("region", { name: "Tour" })).toBeInTheDocument();
    expect(await firstVisit()).toBeNull();
  });
});
