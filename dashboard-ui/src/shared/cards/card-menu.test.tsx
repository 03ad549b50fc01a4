import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { answerGraph, answers, retail } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { scopeOf } from "../figures/scope";
import { ScopeContext } from "../figures/scope-context";
import { parseView } from "../view/view-state";
import { RankingCard } from "./ranking-card";

it("tells where a card's figures come from", async () => {
  const files = [{ taskId: "1", rows: 2, upload: { filename: "march.csv" } }];
  answerGraph({ ...answers, explain: { rows: 160, rowsInAll: 480, files } });
  const scope = scopeOf(retail, parseView(new URLSearchParams("filter.Branch=Thika")));
  const [branch] = retail.dimensions;
  if (!branch) throw new Error("The data source has no dimension");
  renderAt(
    "/",
    <ScopeContext value={scope}>
      <RankingCard scope={scope} dimension={branch} onChange={vi.fn()} />
    </ScopeContext>,
  );
  await userEvent.click(
    await screen.findByRole("button", { name: "Actions for “Which branches sell most?”" }),
  );
  await userEvent.click(await screen.findByRole("menuitem", { name: "Where these figures come from" }));
  const told = await screen.findByRole("dialog", { name: "Which branches sell most?" });
  expect(await within(told).findByText("160 of 480")).toBeInTheDocument();
  expect(told).toHaveTextContent("march.csv");
  expect(told).toHaveTextContent("Branch: Thika");
});
