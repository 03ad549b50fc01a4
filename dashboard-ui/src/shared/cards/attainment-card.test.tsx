import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answerGraph, retail } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { targeted } from "../figures/dimensions";
import { scopeOf } from "../figures/scope";
import { parseView } from "../view/view-state";
import { AttainmentCard } from "./attainment-card";

const source = { ...retail, targetMeasures: ["revenue"], targetDimensions: ["Branch"] };
const rows = [
  { key: "Thika", period: "2024-Q1", target: 200, prorated: false, actual: 150, attainment: 75 },
  { key: "Nyeri", period: "2024-Q1", target: 100, prorated: false, actual: 130, attainment: 130 },
  { key: "Meru", period: null, target: null, prorated: false, actual: 20, attainment: null },
];

describe("who reaches the target", () => {
  it("shows those with a target, the best first, and filters by them", async () => {
    answerGraph({ targetAttainment: { rows, truncated: false } });
    const dimension = targeted(source, "salesperson", "branch");
    if (!dimension) throw new Error("Targets are set for branches");
    const change = vi.fn();
    renderAt(
      "/",
      <AttainmentCard
        scope={scopeOf(source, parseView(new URLSearchParams()))}
        measure="revenue"
        dimension={dimension}
        onChange={change}
      />,
    );
    const card = screen.getByRole("region", { name: "Who reaches the target, by Branch?" });
    await within(card).findByRole("button", { name: /Thika/ });
    const found = within(card).getAllByRole("listitem");
    expect(found.map((item) => item.textContent)).toEqual(["Nyeri130 of 100✓ 130%", "Thika150 of 20075%"]);
    await userEvent.click(within(card).getByRole("button", { name: /Thika/ }));
    expect(change).toHaveBeenCalledWith({ filters: [{ dimension: "Branch", values: ["Thika"] }] });
  });

  it("is asked only of what has targets", () => {
    expect(targeted(retail, "branch")).toBeNull();
  });
});
