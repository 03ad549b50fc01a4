import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import { network } from "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { OverviewPage } from "./overview-page";

vi.mock("./line-chart", () => ({ LineChart: ({ summary }: { summary: string }) => <p>{summary}</p> }));

const retail = {
  name: "retail",
  label: "Retail",
  version: 1,
  rows: 2,
  minTime: "2024-01-01",
  maxTime: "2024-02-29",
  currency: "USD",
  updatedAt: "2024-03-01T10:00:00Z",
  columns: [{ name: "Sales", role: "metric", concept: "revenue" }],
  dimensions: [{ name: "Branch", label: "Branch", concept: "branch" }],
  measures: [
    { name: "revenue", label: "Revenue", unit: "currency", currency: "USD", scale: 2, formula: null },
  ],
};
const noCost = "No cost column in this file, so profit is not shown. Add one and load again.";
const overview = {
  kpis: {
    period: { start: "2024-01-01", end: "2024-02-29" },
    comparison: null,
    currency: "USD",
    totalRevenue: 193370.47,
    totalProfit: null,
    profitMargin: null,
    change: [],
    unavailable: [
      { kpi: "totalProfit", reason: noCost },
      { kpi: "profitMargin", reason: noCost },
    ],
  },
  series: {
    granularity: "MONTH",
    measures: retail.measures,
    points: [{ time: "2024-01-01T00:00:00Z", values: [193370.47], previous: null }],
  },
  first: {
    truncated: false,
    measures: retail.measures,
    rows: [{ key: ["Thika"], values: [193370.47], previous: null }],
  },
};

const broken = {
  errors: [{ message: "The numbers engine is restarting.", extensions: { code: "DRUID_UNAVAILABLE" } }],
};

/** Answers the list of sources, and the overview by the given answers in turn, the last one for good. */
function answerWith(sources: object[], ...views: object[]) {
  network.use(
    http.post("*/graphql", async ({ request }) => {
      const { query } = (await request.json()) as { query: string };
      if (query.includes("query DataSources")) return HttpResponse.json({ data: { dataSources: sources } });
      return HttpResponse.json(views.length > 1 ? views.shift() : views[0]);
    }),
  );
}

describe("the overview", () => {
  it("leads to the upload where there is no data", async () => {
    answerWith([]);
    renderAt("/", <OverviewPage />);
    expect(await screen.findByRole("link", { name: "Upload a file" })).toHaveAttribute("href", "/data");
  });

  it("shows the figure short and tells it exactly", async () => {
    answerWith([retail], { data: overview });
    renderAt("/", <OverviewPage />);
    const card = await screen.findByRole("region", { name: "Revenue" });
    expect(card).toHaveTextContent("$193.4K");
    expect(card).toHaveTextContent("$193,370.47");
  });

  it("gives the reason for a figure that the data cannot tell, and no zero", async () => {
    answerWith([retail], { data: overview });
    renderAt("/", <OverviewPage />);
    expect(await screen.findByText(/No cost column in this file/)).toHaveTextContent("Profit, Profit margin");
    expect(screen.queryByRole("region", { name: "Profit" })).not.toBeInTheDocument();
  });

  it("filters by the bar that is clicked and says so in the address", async () => {
    answerWith([retail], { data: overview });
    const { search } = renderAt("/?source=retail", <OverviewPage />);
    await userEvent.click(await screen.findByRole("button", { name: /Thika/, pressed: false }));
    expect(search()).toBe("?source=retail&filter.Branch=Thika");
    await userEvent.click(screen.getByRole("button", { name: "Remove filter Branch: Thika" }));
    expect(search()).toBe("?source=retail");
  });

  it("says what failed and tries again on demand", async () => {
    answerWith([retail], broken, { data: overview });
    renderAt("/", <OverviewPage />);
    expect(await screen.findByRole("alert")).toHaveTextContent("The numbers engine is restarting.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("region", { name: "Revenue" })).toBeInTheDocument();
  });
});
