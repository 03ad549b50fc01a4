import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { answerGraph } from "../../../test/support/graph";
import { network } from "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { Uploader } from "./uploader";

const file = (name: string, content: string) => new File([content], name);
const understood = {
  outcome: "accept_with_warnings",
  rows: { read: 1, accepted: 1, quarantined: 0, ignored: 0 },
  columns: [
    {
      name: "Sales",
      type: "decimal",
      role: "metric",
      concept: "revenue",
      format: "1.234,56",
      currency: null,
      confidence: 0.94,
      reason: "Its name says so.",
      examples: ["12,50"],
    },
  ],
  problems: ["A", "B", "C", "D"].map((code, rank) => ({
    code,
    severity: "warning",
    column: null,
    rows: 4 - rank,
    firstRows: [2],
    examples: [],
    message: `Problem ${code}`,
    suggestion: null,
  })),
  question: null,
};
const choose = async (...files: File[]) => {
  answerGraph({});
  network.use(http.post("*/api/ingest/analyze-schema", () => HttpResponse.json(understood)));
  renderAt("/data", <Uploader onTask={() => undefined} />);
  await userEvent.upload(screen.getByLabelText("Choose files", { selector: "input" }), files, {
    applyAccept: false,
  });
};

describe("choosing files", () => {
  it("says before sending that a file is empty or of no known type", async () => {
    await choose(file("photo.png", "x"));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "“photo.png” is of a type that cannot be read.",
    );
    expect(screen.queryByRole("button", { name: "Upload" })).not.toBeInTheDocument();
  });

  it("shows how one file begins", async () => {
    await choose(file("march.csv", "Date;Sales\n2024-03-01;12,50\n"));
    const preview = await screen.findByRole("group", { name: "How the file begins" });
    expect(within(preview).getByRole("cell", { name: "12,50" })).toBeInTheDocument();
    expect(screen.getByLabelText("Data source")).toHaveValue("march");
  });

  it("says what the server makes of the file before it is sent", async () => {
    await choose(file("march.csv", "Date;Sales\n2024-03-01;12,50\n"));
    const looked = await screen.findByRole("region", { name: "What we understand" });
    const row = await within(looked).findByRole("row", { name: /Sales/ });
    expect(row).toHaveTextContent("Revenue");
    expect(row).toHaveTextContent("decimal number · 1.234,56");
    expect(row).toHaveTextContent("94%");
    expect(within(looked).getByRole("status")).toHaveTextContent("please look at what we noticed");
    expect(within(looked).getByText("Problem C")).toBeInTheDocument();
    expect(within(looked).queryByText("Problem D")).not.toBeInTheDocument();
    expect(looked).toHaveTextContent("and 1 more note");
  });

  it("lists several files and marks those that will not be sent", async () => {
    await choose(file("march.csv", "Date,Sales\n"), file("april.csv", ""));
    const list = await screen.findByRole("table", { name: "2 files" });
    expect(within(list).getByRole("row", { name: /march.csv/ })).toHaveTextContent("waiting");
    expect(within(list).getByRole("row", { name: /april.csv/ })).toHaveTextContent("is empty");
  });

  it("can load each of several files into a data source of its own", async () => {
    const sent: string[] = [];
    network.use(
      http.post("*/api/ingest/upload", async ({ request }) => {
        sent.push(/name="dataSource"\r\n\r\n(\w+)/.exec(await request.text())?.[1] ?? "");
        return HttpResponse.json({ taskId: String(sent.length) }, { status: 202 });
      }),
    );
    await choose(file("march.csv", "Date,Sales\n"), file("april.csv", "Date,Sales\n"));
    await userEvent.click(
      await screen.findByRole("checkbox", {
        name: "Each file into a data source of its own, named after the file",
      }),
    );
    await userEvent.click(screen.getByRole("button", { name: "Upload all" }));
    expect(await screen.findAllByRole("link", { name: "received; see what became of it" })).toHaveLength(2);
    expect(sent).toEqual(["march", "april"]);
  });
});
