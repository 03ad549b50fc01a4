import { act, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { chooseColorMode, followColorScheme, useColorScheme } from "./color-scheme";

function Shown() {
  return <p>{useColorScheme()}</p>;
}

it("follows the computer until the reader chooses, and again afterwards", () => {
  const computer = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal("matchMedia", () => computer);
  const now = () => [screen.getByRole("paragraph").textContent, document.documentElement.dataset.theme];
  followColorScheme();
  render(<Shown />);
  computer.matches = true;
  act(() => void computer.dispatchEvent(new Event("change")));
  expect(now()).toEqual(["dark", "dark"]);

  act(() => chooseColorMode("light"));
  expect(now()).toEqual(["light", "light"]);
  expect(localStorage.getItem("sales-analytics.theme")).toBe("light");

  act(() => chooseColorMode("system"));
  expect(now()).toEqual(["dark", "dark"]);
});
