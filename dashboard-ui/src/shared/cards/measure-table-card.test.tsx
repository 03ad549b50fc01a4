import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { answerGraph, answers, retail } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { scopeOf } from "../figures/scope";
import { parseView } from "../view/view-state";
import { MeasureTableCard } from "./measure-table-card";

const scope = scopeOf(retail, parseView(new URLSearchParams()));
const row = (key: string[], value: number) => ({ key, values: [value], previous: null, other: false });

it("ends with the sums of all values, those beyond its rows as well, and parts its figures by bars", async () => {
  const breakdown = ({ dimensions }: { dimensions: string[] }) => ({
    ...answers.breakdown,
    truncated: dimensions.length > 0,
    rows: dimensions.length === 0 ? [row([], 900)] : [row(["Thika"], 400), row(["Nyeri"], 100)],
  });
  const { variables } = answerGraph({ ...answers, breakdown });
  const [branch] = retail.dimensions;
  if (!branch) throw new Error("The data source has no dimension");
  renderAt(
    "/",
    <MeasureTableCard
      scope={scope}
      title="Branches in figures"
      dimension={branch}
      measures={["revenue"]}
      onChange={vi.fn()}
    />,
  );
  const table = await screen.findByRole("table", { name: "Branches in figures" });
  expect(await within(table).findByRole("row", { name: "Total $900.00" })).toBeInTheDocument();
  expect(table).toHaveAttribute("aria-rowcount", "4");
  const bars = [...table.querySelectorAll<HTMLElement>(".bar")].map(({ style }) => style.inlineSize);
  expect(bars).toEqual(["calc(1 * (100% - 24px))", "calc(0.25 * (100% - 24px))"]);
  expect(screen.getByText(/^Only the first 1,000/)).toBeInTheDocument();

  await userEvent.click(within(table).getByRole("button", { name: "Revenue" }));
  await vi.waitFor(() => expect(JSON.stringify(variables)).toContain('"direction":"ASC"'));
});
