import { describe, expect, it } from "vitest";
import { nameRange } from "./dates";

describe("the name of a range", () => {
  it.each([
    ["2024-01-01", "2024-12-31", "2024"],
    ["2024-02-01", "2024-02-29", "February 2024"],
    ["2024-03-01", "2024-03-21", "1–21 Mar 2024"],
    ["2023-12-30", "2024-01-02", "30 Dec 2023–2 Jan 2024"],
    ["2024-03-05", "2024-03-05", "5 Mar 2024"],
  ])("%s to %s is %s", (start, end, name) => {
    expect(plainSpaces(nameRange({ start, end }, "en-GB"))).toBe(name);
  });
});

/** Versions of the language data differ in the spaces around a dash. */
function plainSpaces(text: string): string {
  return text.replaceAll(/(\d)\s*–\s*(\d+ \w+ \d+$)/g, "$1–$2").replaceAll(/\s+/g, " ");
}
