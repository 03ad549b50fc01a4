import { render } from "@testing-library/react";
import { useEffect } from "react";
import { describe, expect, it, vi } from "vitest";
import { useTurn } from "./turn";

let drawn: string[] = [];
const frames: number[] = [];

function Content({ name, there }: { name: string; there: boolean }) {
  const has = useTurn(there);
  useEffect(() => {
    if (has) drawn.push(name);
  }, [has, name]);
  return null;
}

const page = (names: string[], missing: string[] = []) =>
  names.map((name) => <Content key={name} name={name} there={!missing.includes(name)} />);

describe("cards that take turns", () => {
  it("draw one after the other, in the order of the page", async () => {
    drawn = [];
    vi.spyOn(window, "requestAnimationFrame").mockImplementation((task) => {
      frames.push(drawn.length);
      return Number(setTimeout(task));
    });
    render(page(["trend", "ranking", "mix"]));
    await vi.waitFor(() => expect(drawn).toEqual(["trend", "ranking", "mix"]));
    // A frame is waited for after each of them, before the next.
    expect(frames.slice(0, 3)).toEqual([0, 1, 2]);
  });

  it("do not wait for one that has nothing yet, or has left", async () => {
    drawn = [];
    const { rerender } = render(page(["trend", "ranking", "mix"], ["trend"]));
    rerender(page(["trend", "mix"], ["trend"]));
    await vi.waitFor(() => expect(drawn).toContain("mix"));
    rerender(page(["trend", "mix"]));
    await vi.waitFor(() => expect(drawn.at(-1)).toBe("trend"));
  });
});
