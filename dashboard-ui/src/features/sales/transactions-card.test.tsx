import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answerGraph, answers, retail } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { scopeOf } from "../../shared/figures/scope";
import { parseView } from "../../shared/view/view-state";
import { TransactionsCard } from "./transactions-card";

const scope = scopeOf(retail, parseView(new URLSearchParams()));

describe("the sales themselves", () => {
  it("stand as the file has them, with how many are loaded", async () => {
    answerGraph(answers);
    renderAt("/sales", <TransactionsCard scope={scope} />);
    const card = screen.getByRole("region", { name: "The sales themselves" });
    expect(await within(card).findByRole("cell", { name: "200.00" })).toBeInTheDocument();
    expect(card).toHaveTextContent("2 of 5 rows are loaded");
  });

  it("are sorted by the server", async () => {
    const { variables } = answerGraph(answers);
    renderAt("/sales", <TransactionsCard scope={scope} />);
    await userEvent.click(await screen.findByRole("button", { name: "Sales" }));
    await vi.waitFor(() =>
      expect(variables.at(-1)).toMatchObject({ part0_orderBy: { by: "Sales", direction: "DESC" } }),
    );
  });
});
