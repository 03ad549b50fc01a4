import { render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { Below } from "./below";

it("is not in what is drawn first, and there right after it", async () => {
  const page = (
    <Below>
      <p>Which products sell most?</p>
    </Below>
  );
  expect(renderToString(page)).toBe("");
  render(page);
  expect(await screen.findByText("Which products sell most?")).toBeInTheDocument();
});
