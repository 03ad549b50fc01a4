import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { answerGraph, answers, retail } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { scopeOf } from "../figures/scope";
import { nameRange } from "../format/dates";
import { parseView } from "../view/view-state";
import { MoversCard } from "./movers-card";

const scope = scopeOf(retail, parseView(new URLSearchParams()));

describe("what changed most", () => {
  it("compares the newest days where the page compares nothing, and names both", async () => {
    answerGraph(answers);
    const [branch] = retail.dimensions;
    if (!branch) throw new Error("The data source has no dimension");
    renderAt(
      "/",
      <MoversCard scope={scope} measure="revenue" dimension={branch} onChange={() => undefined} />,
    );
    const card = screen.getByRole("region", { name: "Which branches changed most?" });
    expect(await within(card).findByRole("button", { name: /Thika/ })).toHaveTextContent("+200");
    const [now, before] = [
      nameRange({ start: "2024-01-31", end: "2024-02-29" }),
      nameRange({ start: "2024-01-01", end: "2024-01-30" }),
    ];
    expect(card.textContent).toContain(`${now} vs ${before}`);
  });
});
