import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answerGraph, answers, retail } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { scopeOf } from "../figures/scope";
import { parseView } from "../view/view-state";
import { MixCard } from "./mix-card";

const scope = scopeOf(retail, parseView(new URLSearchParams()));
const row = (name: string | null, value: number, other = false) => ({
  key: [name],
  values: [value],
  previous: null,
  other,
});

function show() {
  const [branch] = retail.dimensions;
  if (!branch) throw new Error("The data source has no dimension");
  const onChange = vi.fn();
  renderAt("/", <MixCard scope={scope} measure="revenue" dimension={branch} onChange={onChange} />);
  return { card: screen.getByRole("region", { name: "How is revenue split by Branch?" }), onChange };
}

describe("how a whole is made up", () => {
  it("opens what stands in Other, and shows only the largest again", async () => {
    const breakdown = ({ limit }: { limit: number }) => ({
      ...answers.breakdown,
      rows:
        limit > 10
          ? [row("Thika", 300), row("Nyeri", 60), row("Meru", 40)]
          : [row("Thika", 300), row(null, 100, true)],
    });
    answerGraph({ ...answers, breakdown });
    const { card, onChange } = show();
    await userEvent.click(await within(card).findByRole("button", { name: /^Other/ }));
    expect(await within(card).findByRole("button", { name: /^Meru/ })).toHaveTextContent("4010.0%");
    await userEvent.click(within(card).getByRole("button", { name: /^Nyeri/ }));
    expect(onChange).toHaveBeenCalledWith({ filters: [{ dimension: "Branch", values: ["Nyeri"] }] });
    await userEvent.click(within(card).getByRole("button", { name: "Show only the largest" }));
    expect(await within(card).findByRole("button", { name: /^Other/ })).toHaveTextContent("10025.0%");
  });

  it("shows amounts without shares where some are below zero, and says why", async () => {
    answerGraph({
      ...answers,
      breakdown: { ...answers.breakdown, rows: [row("Thika", 300), row("Nyeri", -20)] },
    });
    const { card } = show();
    expect(await within(card).findByRole("button", { name: /^Nyeri/ })).toHaveTextContent("Nyeri−20");
    expect(card).toHaveTextContent("Some of these are below zero");
    expect(card).not.toHaveTextContent("%");
  });
});
