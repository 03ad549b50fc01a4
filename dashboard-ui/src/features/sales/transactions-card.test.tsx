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
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    const card = screen.getByRole("region", { name: "The sales themselves" });
    expect(await within(card).findByRole("cell", { name: "200.00" })).toBeInTheDocument();
    expect(card).toHaveTextContent("2 of 5 rows are loaded");
  });

  it("show the columns that are chosen", async () => {
    answerGraph(answers);
    const columns = ["Branch", "Sales", "Line"].map((name) => ({ name, role: "dimension", concept: null }));
    const wide = scopeOf({ ...retail, columns }, parseView(new URLSearchParams()));
    const onChange = vi.fn();
    renderAt("/sales", <TransactionsCard scope={wide} onChange={onChange} />);
    await userEvent.click(screen.getByRole("button", { name: "Columns" }));
    const panel = await screen.findByRole("dialog", { name: "Columns" });
    await userEvent.click(within(panel).getByLabelText("Line"));
    await userEvent.click(within(panel).getByRole("button", { name: "Show these" }));
    expect(onChange).toHaveBeenCalledWith({ columns: ["Branch", "Sales"] });
  });

  it("ask for the chosen columns only, as far as they are there", async () => {
    const { variables } = answerGraph(answers);
    const columns = ["Branch", "Sales"].map((name) => ({ name, role: "dimension", concept: null }));
    const view = parseView(new URLSearchParams("column=Sales&column=Gone"));
    renderAt("/sales", <TransactionsCard scope={scopeOf({ ...retail, columns }, view)} onChange={vi.fn()} />);
    await vi.waitFor(() => expect(variables.at(-1)).toMatchObject({ part0_columns: ["Sales"] }));
  });

  it("show their end by turning the order round", async () => {
    const { variables } = answerGraph(answers);
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    await userEvent.click(await screen.findByRole("button", { name: "Last rows first" }));
    await vi.waitFor(() =>
      expect(variables.at(-1)).toMatchObject({ part0_orderBy: { by: "time", direction: "DESC" } }),
    );
  });

  it("are sorted by the server", async () => {
    const { variables } = answerGraph(answers);
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    await userEvent.click(await screen.findByRole("button", { name: "Sales" }));
    await vi.waitFor(() =>
      expect(variables.at(-1)).toMatchObject({ part0_orderBy: { by: "Sales", direction: "DESC" } }),
    );
  });
});
