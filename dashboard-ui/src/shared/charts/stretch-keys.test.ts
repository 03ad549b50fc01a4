import { describe, expect, it } from "vitest";
import { byKey, type Stretch } from "./stretch-keys";

const press = (chosen: Stretch | null, key: string, shiftKey = false, mirrored = false) =>
  byKey(chosen, { key, shiftKey }, 12, mirrored);

describe("a stretch chosen by keys", () => {
  it("begins at either end and moves point by point", () => {
    expect(press(null, "ArrowRight")).toEqual({ kind: "moved", stretch: { anchor: 0, at: 0 } });
    expect(press(null, "ArrowLeft")).toEqual({ kind: "moved", stretch: { anchor: 11, at: 11 } });
    expect(press({ anchor: 2, at: 4 }, "ArrowRight")).toEqual({
      kind: "moved",
      stretch: { anchor: 5, at: 5 },
    });
  });

  it("is extended with Shift from where it began, and ends with the points", () => {
    expect(press({ anchor: 3, at: 3 }, "ArrowLeft", true)).toEqual({
      kind: "moved",
      stretch: { anchor: 3, at: 2 },
    });
    expect(press({ anchor: 3, at: 11 }, "ArrowRight", true)).toEqual({
      kind: "moved",
      stretch: { anchor: 3, at: 11 },
    });
    expect(press({ anchor: 3, at: 5 }, "End", true)).toEqual({
      kind: "moved",
      stretch: { anchor: 3, at: 11 },
    });
  });

  it("goes where the arrow points when time runs from right to left", () => {
    expect(press({ anchor: 3, at: 3 }, "ArrowLeft", false, true)).toEqual({
      kind: "moved",
      stretch: { anchor: 4, at: 4 },
    });
  });

  it("is taken with Enter and left with Escape, once there is one", () => {
    expect(press({ anchor: 3, at: 5 }, "Enter")).toEqual({ kind: "taken" });
    expect(press({ anchor: 3, at: 5 }, "Escape")).toEqual({ kind: "left" });
    expect(press(null, "Enter")).toBeNull();
    expect(press(null, "Tab")).toBeNull();
  });
});
