import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answerGraph, answers, retail } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { ProductsPage } from "./products-page";

vi.mock("../../shared/charts/canvas", () => ({
  Canvas: ({ summary }: { summary: string }) => <p>{summary}</p>,
}));

const shop = {
  ...retail,
  dimensions: [
    { name: "Category", label: "Category", concept: "category", distinct: 4 },
    { name: "Product", label: "Product", concept: "product", distinct: 4 },
  ],
};
const food = { ...answers.breakdown, rows: [{ key: ["Food"], values: [300], previous: null, other: false }] };

describe("the products page", () => {
  it("drills down by a bar and up by the path, all in the address", async () => {
    answerGraph({ ...answers, breakdown: food, dataSources: [shop] });
    const { search } = renderAt("/products", <ProductsPage />);
    const card = await screen.findByRole("region", { name: "What is inside?" });
    await userEvent.click(await within(card).findByRole("button", { name: /Food/ }));
    expect(search()).toBe("?filter.Category=Food");
    expect(await within(card).findByText(/^Revenue by Product/)).toBeInTheDocument();
    await userEvent.click(within(card).getByRole("button", { name: "All" }));
    expect(search()).toBe("");
    expect(await within(card).findByText(/^Revenue by Category/)).toBeInTheDocument();
  });

  it("goes down one level with two clicks on a bar, since the second finds the next level on its way", async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const graph = answerGraph({ ...answers, breakdown: food, dataSources: [shop] });
    const { search } = renderAt("/products", <ProductsPage />);
    const card = await screen.findByRole("region", { name: "What is inside?" });
    const bar = await within(card).findByRole("button", { name: /Food/ });
    graph.hold(arrived);
    await userEvent.dblClick(bar);
    expect(search()).toBe("?filter.Category=Food");
    // Until others are there, the figures in sight keep their own words.
    expect(card).toHaveTextContent("Revenue by Category");
    arrive();
    expect(await within(card).findByText(/Revenue by Product/)).toBeInTheDocument();
    expect(search()).toBe("?filter.Category=Food");
  });

  it("ranks what came back by the most of it, without what nothing came back of", async () => {
    const returnsValue = {
      name: "returnsValue",
      label: "Returns",
      unit: "currency",
      currency: "USD",
      scale: 2,
      formula: "",
    };
    const rows = [
      { key: ["Tea"], values: [-40], previous: null, other: false },
      { key: ["Milk"], values: [0], previous: null, other: false },
    ];
    const source = { ...shop, measures: [...shop.measures, returnsValue] };
    const { variables } = answerGraph({
      ...answers,
      breakdown: { ...food, measures: [returnsValue], rows },
      dataSources: [source],
    });
    renderAt("/products", <ProductsPage />);
    const card = await screen.findByRole("region", { name: "Which products come back?" });
    expect(await within(card).findByRole("button", { name: /Tea/ })).toBeInTheDocument();
    expect(within(card).queryByRole("button", { name: /Milk/ })).not.toBeInTheDocument();
    expect(JSON.stringify(variables)).toContain('{"by":"returnsValue","direction":"ASC"}');
  });

  it("says what is missing instead of a margin that nobody knows", async () => {
    const lack = { name: "profitMargin", code: "COST_MISSING", facts: [{ name: "rows", value: "1204" }] };
    answerGraph({ ...answers, dataSources: [{ ...shop, unavailable: [lack] }] });
    renderAt("/products", <ProductsPage />);
    const card = await screen.findByRole("region", {
      name: "Which products sell much, and which earn much?",
    });
    expect(card).toHaveTextContent("Cost is missing in 1,204 rows, so profit is not known.");
    expect(within(card).getByRole("link", { name: "Load another file" })).toHaveAttribute("href", "/data");
  });
});
