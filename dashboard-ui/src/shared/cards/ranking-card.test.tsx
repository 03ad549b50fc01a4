import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answerGraph, answers, retail } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { scopeOf } from "../figures/scope";
import { parseView } from "../view/view-state";
import { RankingCard } from "./ranking-card";

const scope = scopeOf(retail, parseView(new URLSearchParams()));
const measure = { name: "returnsValue", label: "Returns", unit: "currency", currency: "USD", scale: 2 };
const row = (name: string, value: number) => ({ key: [name], values: [value], previous: null, other: false });

function show(given: { measure?: string } = {}) {
  const [branch] = retail.dimensions;
  if (!branch) throw new Error("The data source has no dimension");
  renderAt("/", <RankingCard scope={scope} dimension={branch} title="Rank" onChange={vi.fn()} {...given} />);
  return screen.getByRole("region", { name: "Rank" });
}

/** What the next download holds. */
function nextDownload(): Promise<string> {
  return new Promise((resolve) => {
    URL.revokeObjectURL = vi.fn();
    URL.createObjectURL = (content: Blob | MediaSource) => {
      if (!(content instanceof Blob)) return "";
      void content.arrayBuffer().then((bytes) => resolve(new TextDecoder().decode(bytes)));
      return "blob:";
    };
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  });
}

describe("a ranking that is not all", () => {
  const cut = { ...answers.breakdown, truncated: true, rows: [row("Thika", 300), row("Nyeri", 200)] };

  it("says so as bars, as a table and in what is downloaded", async () => {
    answerGraph({ ...answers, breakdown: cut });
    const card = show();
    expect(await within(card).findByText("Only the 2 largest are shown.")).toBeInTheDocument();
    await userEvent.click(within(card).getByRole("button", { name: /Actions/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Show as table" }));
    expect(await within(card).findByRole("cell", { name: "Nyeri" })).toBeInTheDocument();
    expect(within(card).getByText("Only the 2 largest are shown.")).toBeInTheDocument();

    const saved = nextDownload();
    await userEvent.click(within(card).getByRole("button", { name: /Actions/ }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Download CSV" }));
    expect((await saved).split("\r\n")).toEqual([
      "Branch,Revenue",
      "Thika,300",
      "Nyeri,200",
      "",
      "Only the 2 largest are shown.",
      "",
    ]);
  });

  it("says nothing where fewer came back than were asked for", async () => {
    const rows = [row("Thika", -40), row("Nyeri", 0)];
    answerGraph({ ...answers, breakdown: { ...cut, measures: [measure], rows } });
    const card = show({ measure: "returnsValue" });
    expect(await within(card).findByRole("button", { name: /Thika/ })).toHaveTextContent("−40");
    expect(card).not.toHaveTextContent("largest are shown");
  });
});
