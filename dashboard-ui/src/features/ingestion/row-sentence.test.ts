import { describe, expect, it } from "vitest";
import { rowSentence } from "./row-sentence";

describe("what became of the rows", () => {
  it("is said in one sentence", () => {
    expect(rowSentence({ read: 9994, accepted: 9990, quarantined: 4, ignored: 0 }, "en-GB")).toBe(
      "We read 9,994 rows: 9,990 are ready and 4 need you.",
    );
    expect(rowSentence({ read: 1, accepted: 1, quarantined: 0, ignored: 0 }, "en-GB")).toBe(
      "We read 1 row and it is ready.",
    );
  });
});
