import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answerGraph, retail } from "../../../test/support/graph";
import { renderAt } from "../../../test/support/render";
import { OverviewPage } from "./overview-page";

vi.mock("../../shared/charts/canvas", () => ({
  Canvas: ({ summary }: { summary: string }) => <p>{summary}</p>,
}));

const lack = { code: "NO_PROFIT", facts: [] };
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
      { kpi: "totalProfit", ...lack },
      { kpi: "profitMargin", ...lack },
    ],
  },
  series: {
    granularity: "MONTH",
    measures: retail.measures,
    points: [{ time: "2024-01-01T00:00:00Z", values: [193370.47], previous: null }],
  },
  breakdown: {
    truncated: false,
    measures: retail.measures,
    rows: [{ key: ["Thika"], values: [193370.47], previous: null }],
  },
};

const restarting = {
  message: "The numbers engine is restarting.",
  extensions: { code: "DRUID_UNAVAILABLE" },
};

describe("the overview", () => {
  it("leads to the upload where there is no data", async () => {
    answerGraph({ dataSources: [] });
    renderAt("/", <OverviewPage />);
    expect(await screen.findByRole("link", { name: "Upload a file" })).toHaveAttribute("href", "/data");
  });

  it("shows the figure short and tells it exactly", async () => {
    answerGraph(overview);
    renderAt("/", <OverviewPage />);
    const card = await screen.findByRole("region", { name: "Revenue" });
    expect(card).toHaveTextContent("$193.4K");
    expect(card).toHaveTextContent("$193,370.47");
  });

  it("gives the reason for a figure that the data cannot tell, and no zero", async () => {
    answerGraph(overview);
    renderAt("/", <OverviewPage />);
    expect(await screen.findByText(/No cost or profit column/)).toHaveTextContent("Profit, Profit margin");
    expect(screen.queryByRole("region", { name: "Profit" })).not.toBeInTheDocument();
  });

  it("filters by the bar that is clicked and says so in the address", async () => {
    answerGraph(overview);
    const { search } = renderAt("/?source=retail", <OverviewPage />);
    const branches = await screen.findByRole("region", { name: "Which branches sell most?" });
    await userEvent.click(await within(branches).findByRole("button", { name: /Thika/, pressed: false }));
    expect(search()).toBe("?source=retail&filter.Branch=Thika");
    await userEvent.click(screen.getByRole("button", { name: "Remove filter Branch: Thika" }));
    expect(search()).toBe("?source=retail");
  });

  it("says of every card that there is nothing, where nothing is, and waits for none", async () => {
    const source = {
      ...retail,
      dimensions: [
        ...retail.dimensions,
        { name: "Product", label: "Product", concept: "product", distinct: 4 },
      ],
    };
    const nothing = { ...overview.breakdown, rows: [] };
    const empty = {
      ...overview.series,
      points: [{ time: "2024-01-01T00:00:00Z", values: [null], previous: null }],
    };
    answerGraph({ ...overview, dataSources: [source], breakdown: nothing, series: empty });
    renderAt("/", <OverviewPage />);
    for (const name of [
      "How does revenue develop?",
      "Which branches sell most?",
      "What sells where? Product by Branch",
    ]) {
      const card = await screen.findByRole("region", { name });
      expect(await within(card).findByText("Nothing matches this selection.")).toBeInTheDocument();
    }
  });

  it("shows how much of its target a figure has reached", async () => {
    const source = { ...retail, targetMeasures: ["revenue"] };
    const row = {
      period: "2024-Q1",
      target: 235000,
      prorated: true,
      actual: 193370.47,
      attainment: 82.285306,
    };
    answerGraph({ ...overview, dataSources: [source], targetAttainment: { rows: [row] } });
    renderAt("/", <OverviewPage />);
    const card = await screen.findByRole("region", { name: "Revenue" });
    expect(await within(card).findByText("82% of the target's share")).toBeInTheDocument();
    expect(card).toHaveTextContent("The target is $235,000.00 for 2024-Q1.");
  });

  it("is drawn by the month where by the week its sales would be single dots", async () => {
    // Without a width the server chooses one.
    const series = ({ granularity }: { granularity: string | null }) => ({
      granularity: granularity ?? "WEEK",
      measures: retail.measures,
      points: ["2024-01-29", "2024-02-26", "2024-04-01"].map((day) => ({
        time: granularity === "MONTH" ? `${day.slice(0, 7)}-01T00:00:00Z` : `${day}T00:00:00Z`,
        values: [10],
        previous: null,
      })),
    });
    const { variables } = answerGraph({ ...overview, series });
    renderAt("/?from=2024-01-01&to=2024-04-30", <OverviewPage />);
    const trend = await screen.findByRole("region", { name: "How does revenue develop?" });
    expect(await within(trend).findByText(/^Revenue per month, /)).toBeInTheDocument();
    expect(within(trend).getByRole("combobox", { name: "Granularity" })).toHaveDisplayValue(
      "Automatic (per month)",
    );
    const widths = variables.flatMap((each) =>
      Object.entries(each).flatMap(([name, value]) => (name.endsWith("_granularity") ? [value] : [])),
    );
    expect(widths).toEqual([null, "MONTH"]);
  });

  it("fails one card alone and tries it again on demand", async () => {
    const network = answerGraph({ ...overview, series: restarting });
    renderAt("/", <OverviewPage />);
    const card = await screen.findByRole("region", { name: "How does revenue develop?" });
    expect(await within(card).findByRole("alert")).toHaveTextContent("The numbers engine is restarting.");
    expect(await screen.findByRole("region", { name: "Revenue" })).toHaveTextContent("$193.4K");
    const branches = screen.getByRole("region", { name: "Which branches sell most?" });
    expect(await within(branches).findByRole("button", { name: /Thika/ })).toBeInTheDocument();
    network.answer({ series: overview.series });
    await userEvent.click(within(card).getByRole("button", { name: "Try again" }));
    expect(await within(card).findByRole("img", { name: /Highest: \$193,370.47/ })).toBeInTheDocument();
  });

  it("asks for all cards in one request", async () => {
    const network = answerGraph(overview);
    renderAt("/", <OverviewPage />);
    await screen.findByRole("region", { name: "Revenue" });
    expect(network.asked.filter((query) => !query.includes("query DataSources"))).toHaveLength(1);
  });
});
