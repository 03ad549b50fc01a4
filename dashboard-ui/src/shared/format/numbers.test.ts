import { describe, expect, it } from "vitest";
import { formatExact, formatShort, formatTick, shortFormat, type Unit } from "./numbers";

const shillings: Unit = { kind: "money", currency: "KES" };

describe("short figures", () => {
  it.each([
    [219_436_871.5, "Ksh 219.4M"],
    [10_000_000_000, "Ksh 10.0B"],
    [9_994.2, "Ksh 9,994"],
    [0.05, "Ksh 0.05"],
    [0, "Ksh 0.00"],
    [-1_250_000, "−Ksh 1.3M"],
  ])("writes %d so that it fits a card", (value, text) => {
    expect(plainSpaces(formatShort(value, shillings, "en-KE"))).toBe(text);
  });

  it("keeps counts below ten thousand whole", () => {
    expect(formatShort(9_994, { kind: "count" }, "en")).toBe("9,994");
  });

  it("follows the reader's language", () => {
    expect(plainSpaces(formatShort(1_530_000, { kind: "money", currency: "EUR" }, "de"))).toBe("1,5 Mio. €");
  });
});

describe("what is below zero", () => {
  it.each(["en", "de", "sw", "ar", "sv"])("has a real minus, and no hyphen, in %s", (locale) => {
    const written = [
      formatShort(-447_312, { kind: "number" }, locale),
      formatShort(-12.5, shillings, locale),
      formatExact(-12.5, shillings, locale),
      formatExact(-3.2, { kind: "percent" }, locale),
      formatTick(-300_000, { kind: "number" }, locale),
    ];
    for (const figure of written) expect(figure).toMatch(/^[^-]*−[^-]*$/);
  });

  it("is no figure that rounds to nothing", () => {
    expect(formatExact(-0.001, { kind: "money", currency: null }, "en")).toBe("0.00");
  });

  it("stands beside rises with their sign where both are listed", () => {
    const format = shortFormat([-447_312, 12_900, 0], { kind: "number" }, "en", "exceptZero");
    expect([-447_312, 12_900, 0].map(format)).toEqual(["−447.3K", "+12.9K", "0"]);
  });
});

describe("exact figures", () => {
  it("keeps every digit of money", () => {
    expect(plainSpaces(formatExact(193_370.47, shillings, "en-KE"))).toBe("Ksh 193,370.47");
  });

  it("keeps the digits that the data has beyond two", () => {
    expect(formatExact(2.1234, { kind: "money", currency: "USD", scale: 4 }, "en-US")).toBe("$2.1234");
  });

  it("prints money of an unknown currency as a number", () => {
    expect(formatExact(12.5, { kind: "money", currency: null }, "en")).toBe("12.50");
  });

  it("prints a figure although its currency is no code", () => {
    expect(formatExact(12.5, { kind: "money", currency: "shillings" }, "en")).toBe("12.50");
  });

  it("takes rates in percent", () => {
    expect(formatExact(30.512, { kind: "percent" }, "en")).toBe("30.51%");
  });
});

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}
