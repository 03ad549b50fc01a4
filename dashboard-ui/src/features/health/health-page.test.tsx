import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { answerGraph } from "../../../test/support/graph";
import { network } from "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { HealthPage } from "./health-page";

const upload = {
  taskId: "t1",
  filename: "march.csv",
  dataSource: "retail",
  status: "COMPLETED",
  rows: { read: 10_000, accepted: 9_999, quarantined: 1, ignored: 0 },
  problems: [{ message: "1 row has no date.", severity: "error", rows: 1 }],
  createdAt: "2024-03-05T08:00:00Z",
};

describe("the health page", () => {
  it("names the part that is down, though the answer says 503", async () => {
    answerGraph({ ingestionTasks: { tasks: [upload] } });
    network.use(
      http.get("*/health", () =>
        HttpResponse.json(
          {
            status: "DOWN",
            parts: { druid: { status: "DOWN", detail: "connection refused" }, redis: { status: "UP" } },
          },
          { status: 503 },
        ),
      ),
    );
    renderAt("/health", <HealthPage />);
    expect(await screen.findByText(/1 part is down/)).toBeInTheDocument();
    expect(screen.getByRole("row", { name: /druid/ })).toHaveTextContent("connection refused");
  });

  it("never rounds a row that was held back away", async () => {
    answerGraph({ ingestionTasks: { tasks: [upload] } });
    network.use(http.get("*/health", () => HttpResponse.json({ status: "UP", parts: {} })));
    renderAt("/health", <HealthPage />);
    const row = await screen.findByRole("row", { name: /march.csv/ });
    expect(row).toHaveTextContent("99.9%");
    expect(row).toHaveTextContent("1 row has no date.");
  });
});
