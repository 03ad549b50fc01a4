import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answerGraph, answers, retail } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { scopeOf } from "../../shared/figures/scope";
import { parseView } from "../../shared/view/view-state";
import { TransactionsCard } from "./transactions-card";

const scope = scopeOf(retail, parseView(new URLSearchParams()));

/** Two thousand rows that say where they stand; `offsets` fills with the pages that are asked for. */
function manyRows() {
  const offsets: number[] = [];
  const rows = ({ first, offset }: { first: number; offset: number }) => {
    offsets.push(offset);
    return {
      columns: ["Branch", "Sales"],
      rows: Array.from({ length: first }, (_, index) => ["Thika", `${offset + index}.00`]),
      totalCount: 2000,
    };
  };
  return { rows, offsets };
}

function scrollTo(place: number) {
  const scroller = screen.getByRole("group", { name: "The sales themselves" });
  scroller.scrollTop = place * 36;
  fireEvent.scroll(scroller);
}

const rowAt = (place: number) => document.querySelector(`[aria-rowindex="${place + 2}"]`);

describe("the sales themselves", () => {
  it("stand as the file has them, with how many there are", async () => {
    answerGraph(answers);
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    const card = screen.getByRole("region", { name: "The sales themselves" });
    expect(await within(card).findByRole("cell", { name: "200.00" })).toBeInTheDocument();
    expect(card).toHaveTextContent("Rows 1 to 2 of 2");
    expect(screen.queryByRole("button", { name: "Last rows first" })).not.toBeInTheDocument();
  });

  it("are written with the digits that their column has", async () => {
    const rows = { ...answers.rows, rows: [["Thika", "250.5"]], totalCount: 1 };
    answerGraph({ ...answers, rows });
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    expect(await screen.findByRole("cell", { name: "250.50" })).toBeInTheDocument();
  });

  it("stand as they are where nobody tells about the columns", async () => {
    const rows = { ...answers.rows, rows: [["Thika", "250.5"]], totalCount: 1 };
    answerGraph({ ...answers, rows, dataSource: { message: "The numbers engine is busy." } });
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    expect(await screen.findByRole("cell", { name: "250.5" })).toBeInTheDocument();
  });

  it("are shown in their middle at once, without those that were passed by", async () => {
    const { rows, offsets } = manyRows();
    answerGraph({ ...answers, rows });
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    expect(await screen.findByText(/^Rows 1 to 13 of 2,000$/)).toBeInTheDocument();
    scrollTo(700);
    scrollTo(1200);
    expect(rowAt(1200)).toHaveAttribute("aria-busy", "true");
    expect(screen.getByText(/^Rows 1,201 to 1,213 of 2,000$/)).toBeInTheDocument();
    expect(await screen.findByRole("cell", { name: "1200.00" })).toBeInTheDocument();
    expect(rowAt(1200)).toHaveTextContent("Thika1200.00");
    expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "2001");
    expect(offsets).toEqual([0, 1000]);
    expect(screen.getByText(/hold the 1,000 rows loaded so far/)).toBeInTheDocument();
  });

  it("are drawn into the rows that left, however far somebody scrolls", async () => {
    answerGraph({ ...answers, rows: manyRows().rows });
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    await screen.findByText(/^Rows 1 to 13 of 2,000$/);
    const drawn = () => [...document.querySelectorAll("tbody tr[aria-rowindex]")];
    const before = drawn();
    scrollTo(1200);
    const after = drawn();
    // A few more are drawn in the middle than at the beginning.
    expect(before).toHaveLength(21);
    expect(after.filter((row) => !before.includes(row)).length).toBeLessThanOrEqual(after.length - 19);
    expect(after.map((row) => Number(row.getAttribute("aria-rowindex"))).at(0)).toBe(1200 - 8 + 2);
  });

  it("say which of them could not be loaded, and try those again", async () => {
    const { rows } = manyRows();
    const { answer } = answerGraph({ ...answers, rows });
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    await screen.findByText(/^Rows 1 to 13/);
    answer({ rows: { message: "The numbers engine is busy." } });
    scrollTo(1200);
    const told = await screen.findByRole("alert");
    expect(told).toHaveTextContent("Rows 1,001 to 1,500 could not be loaded. The numbers engine is busy.");
    answer({ rows });
    await userEvent.click(within(told).getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("cell", { name: "1200.00" })).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("begin at the first row again in another order", async () => {
    answerGraph({ ...answers, rows: manyRows().rows });
    renderAt("/sales", <TransactionsCard scope={scope} onChange={vi.fn()} />);
    await screen.findByText(/^Rows 1 to 13/);
    scrollTo(1200);
    await userEvent.click(screen.getByRole("button", { name: "Sales" }));
    expect(await screen.findByText(/^Rows 1 to 13 of 2,000$/)).toBeInTheDocument();
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
    await vi.waitFor(() => expect(variables.at(-1)).toMatchObject({ part1_columns: ["Sales"] }));
  });

  it("show their end by turning the order round", async () => {
    const { variables } = answerGraph({ ...answers, rows: manyRows().rows });
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
