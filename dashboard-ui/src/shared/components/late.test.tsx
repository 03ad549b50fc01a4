import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Late } from "./late";
import { lazyPart } from "./lazy-part";

/** A part whose file is not there the first time. */
function partAtSecondTry() {
  const load = vi.fn(async () => {
    if (load.mock.calls.length === 1) throw new TypeError("Failed to fetch dynamically imported module");
    return () => <p>What was asked for</p>;
  });
  return { Part: lazyPart(load), load };
}

describe("a part of the page that cannot be fetched", () => {
  // React tells of every error that a boundary catches.
  const told = vi.fn();
  beforeEach(() => void vi.spyOn(console, "error").mockImplementation(told));
  afterEach(() => vi.restoreAllMocks());

  it("says so in its place, leaves the others alone and can be tried again", async () => {
    const { Part, load } = partAtSecondTry();
    render(
      <>
        <Late height={300}>
          <Part />
        </Late>
        <p>Another card</p>
      </>,
    );
    const message = await screen.findByRole("alert");
    expect(message).toHaveTextContent("This part of the page could not be loaded");
    expect(message).toHaveTextContent("The server could not be reached.");
    expect(screen.getByText("Another card")).toBeInTheDocument();
    await userEvent.click(within(message).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("What was asked for")).toBeInTheDocument();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("can be left where it would have opened over the page", async () => {
    const { Part } = partAtSecondTry();
    const onClose = vi.fn();
    render(
      <Late onClose={onClose}>
        <Part />
      </Late>,
    );
    await userEvent.click(within(await screen.findByRole("alert")).getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("is missed by nobody where it is an extra", async () => {
    const { Part } = partAtSecondTry();
    render(
      <Late>
        <Part />
      </Late>,
    );
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(document.body).toHaveTextContent(/^$/);
  });
});
