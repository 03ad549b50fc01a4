// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { Route, Routes } from "react-router";
import { describe, expect, it } from "vitest";
import { answerGraph } from "../../../test/support/graph";
import { network } from "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { DataSourceSettingsPage } from "./data-source-settings-page";

const description = {
  name: "retail",
  label: "Retail",
  description: null,
  rules: {
    maxFutureDays: null,
    amountTolerance: null,
    outlierFactor: null,
    requiredColumns: ["Sales, gross"],
    maxHeldBack: 0.1,
    takeRepairs: null,
  },
  settings: { fiscalYearStart: null, weekStart: null, timeZone: null, currency: null },
  labels: { Branch: "Shop" },
  measures: [],
  targets: [{ measure: "revenue", period: "2026", dimension: null, value: null, amount: 1200 }],
  schema: {
    columns: [
      { name: "Sales", role: "metric", concept: "revenue" },
      { name: "Branch", role: "dimension", concept: "branch" },
      { name: "Blank", role: "ignored", concept: null },
    ],
  },
};

type Sent = { checked: boolean; change: Record<string, unknown> };

/** Keeps what was sent; refuses formulas as the server does. */
function answer(roles = ["viewer", "analyst", "admin"]): Sent[] {
  const sent: Sent[] = [];
  answerGraph({});
  network.use(
    http.get("*/api/auth/me", () => HttpResponse.json({ username: "amina", tenant: "main", roles })),
    http.get("*/api/ingest/data-sources/retail", () => HttpResponse.json(description)),
    http.patch("*/api/ingest/data-sources/retail", async ({ request }) => {
      const change = (await request.json()) as { measures?: { formula: string }[] };
      const checked = new URL(request.url).searchParams.get("check") === "true";
      sent.push({ checked, change });
      const wrong = change.measures?.findIndex(({ formula }) => formula.endsWith("/")) ?? -1;
      if (wrong >= 0) {
        const field = `measures[${wrong}].formula`;
        const detail = `${field}: at character 10: a number, a name or a function is missing.`;
        return HttpResponse.json({ detail, field, code: "DESCRIPTION_INVALID" }, { status: 400 });
      }
      return HttpResponse.json({ ...description, ...(checked ? {} : change) });
    }),
  );
  return sent;
}

function show() {
  renderAt(
    "/data/retail/settings",
    <Routes>
      <Route path="data/:name/settings" element={<DataSourceSettingsPage />} />
    </Routes>,
  );
}

/** At once, as from the clipboard: every key would draw the page anew. */
async function fill(input: HTMLElement, text: string) {
  await userEvent.clear(input);
  await userEvent.click(input);
  await userEvent.paste(text);
}

const region = (name: string) => screen.findByRole("region", { name });
const saved = (sent: Sent[]) => sent.filter(({ checked }) => !checked).map(({ change }) => change);

describe("the settings of a data source", () => {
  it("says what is wrong with a formula while it is typed, and takes it once it is right", async () => {
    const sent = answer();
    show();
    const measures = await region("Own measures");
    await userEvent.click(within(measures).getByRole("button", { name: "Add a measure" }));
    await fill(within(measures).getByLabelText("Short name"), "half");
    const formula = within(measures).getByLabelText("Formula");
    await fill(formula, "revenue /");
    expect(await within(measures).findByText(/^At character 10/)).toBeInTheDocument();
    expect(formula).toBeInvalid();
    await fill(formula, "revenue / 2");
    expect(await within(measures).findByText("The formula is fine")).toBeInTheDocument();
    await userEvent.click(within(measures).getByRole("button", { name: "Save" }));
    expect(await within(measures).findByText("Saved")).toBeInTheDocument();
    expect(saved(sent)).toEqual([
      { measures: [{ name: "half", label: "", formula: "revenue / 2", unit: "number", scale: 2 }] },
    ]);
  });

  it("sends only the names that were changed, and takes away those that are emptied", async () => {
    const sent = answer();
    show();
    const names = await region("Names");
    expect(within(names).queryByLabelText("Blank")).not.toBeInTheDocument();
    await userEvent.clear(within(names).getByLabelText("Branch"));
    await fill(within(names).getByLabelText("Sales"), "Takings");
    await userEvent.click(within(names).getByRole("button", { name: "Save" }));
    await expect.poll(() => saved(sent)).toEqual([{ labels: { Branch: null, Sales: "Takings" } }]);
  });

  it("has a field for the first columns and those with a name, and for any other that is asked for", async () => {
    const sent = answer();
    const columns = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({ name: `Column ${number}`, role: "metric" }));
    const wide = { ...description, labels: { "Column 7": "Seven" }, schema: { columns } };
    network.use(http.get("*/api/ingest/data-sources/retail", () => HttpResponse.json(wide)));
    show();
    const names = await region("Names");
    expect(within(names).getByLabelText("Column 6")).toHaveValue("");
    expect(within(names).getByLabelText("Column 7")).toHaveValue("Seven");
    expect(within(names).queryByLabelText("Column 8")).not.toBeInTheDocument();
    await userEvent.selectOptions(within(names).getByLabelText("Name another column or measure"), "Column 8");
    await fill(within(names).getByLabelText("Column 8"), "Eight");
    await userEvent.click(within(names).getByRole("button", { name: "Save" }));
    await expect.poll(() => saved(sent)).toEqual([{ labels: { "Column 8": "Eight" } }]);
  });

  it("adds a target beside the others", async () => {
    const sent = answer();
    show();
    const targets = await region("Targets");
    await userEvent.click(within(targets).getByRole("button", { name: "Add a target" }));
    const added = within(targets).getByRole("group", { name: "Target 2" });
    await fill(within(added).getByLabelText("Period"), "2026-Q1");
    await userEvent.selectOptions(within(added).getByLabelText("For"), "Branch");
    await fill(within(added).getByLabelText("Value"), "Thika");
    await fill(within(added).getByLabelText("Amount"), "250.5");
    await userEvent.click(within(targets).getByRole("button", { name: "Save" }));
    await expect
      .poll(() => saved(sent))
      .toEqual([
        {
          targets: [
            description.targets[0],
            { measure: "revenue", period: "2026-Q1", dimension: "Branch", value: "Thika", amount: 250.5 },
          ],
        },
      ]);
  });

  it("leaves the rules that nobody touched as they are", async () => {
    const sent = answer();
    show();
    const rules = await region("How files are judged");
    const heldBack = within(rules).getByLabelText("Percent of rows that may be held back");
    expect(heldBack).toHaveValue("10");
    await fill(heldBack, "2.5");
    await userEvent.click(within(rules).getByRole("button", { name: "Save" }));
    await expect.poll(() => saved(sent)).toEqual([{ rules: { maxHeldBack: 0.025 } }]);
  });

  it("is closed to everyone but administrators", async () => {
    answer(["viewer", "analyst"]);
    show();
    expect(await screen.findByText("Only administrators can change a data source")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Save" })).not.toBeInTheDocument();
  });
});
