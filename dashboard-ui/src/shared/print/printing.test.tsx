import { act, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { retail } from "../../../test/support/graph";
import { scopeOf } from "../figures/scope";
import { parseView } from "../view/view-state";
import { PrintHead } from "./print-head";
import { followPrinting, printPage } from "./printing";

const scope = scopeOf(retail, parseView(new URLSearchParams("filter.Branch=Thika")));
const root = document.documentElement;

followPrinting();

describe("a page on paper", () => {
  beforeEach(() => {
    root.dataset.theme = "dark";
    render(<PrintHead scope={scope} />);
  });

  it("is light and says what it is about, and is as before afterwards", () => {
    expect(screen.queryByText("Version of the data:")).not.toBeInTheDocument();

    act(() => void window.dispatchEvent(new Event("beforeprint")));
    expect(screen.getByText("Printed:")).toBeInTheDocument();
    expect(screen.getByText("Branch: Thika")).toBeInTheDocument();
    expect(root.dataset).toMatchObject({ printing: "", theme: "light" });

    act(() => void window.dispatchEvent(new Event("afterprint")));
    expect(screen.queryByText("Printed:")).not.toBeInTheDocument();
    expect(root.dataset.printing).toBeUndefined();
    expect(root.dataset.theme).toBe("dark");
  });

  it("is ready for paper before the browser is asked to print it", async () => {
    const seen = vi.fn(() => root.dataset.printing);
    window.print = seen;
    await act(printPage);
    expect(seen).toHaveReturnedWith("");
    expect(root.dataset.printing).toBeUndefined();
  });
});
