import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { answerGraph } from "../../../test/support/graph";
import "../../../test/support/network";
import { renderAt } from "../../../test/support/render";
import { Uploader } from "./uploader";

const file = (name: string, content: string) => new File([content], name);
const choose = async (...files: File[]) => {
  answerGraph({});
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

  it("lists several files and marks those that will not be sent", async () => {
    await choose(file("march.csv", "Date,Sales\n"), file("april.csv", ""));
    const list = await screen.findByRole("table", { name: "2 files" });
    expect(within(list).getByRole("row", { name: /march.csv/ })).toHaveTextContent("waiting");
    expect(within(list).getByRole("row", { name: /april.csv/ })).toHaveTextContent("is empty");
  });
});
