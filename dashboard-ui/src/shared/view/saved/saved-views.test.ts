// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { parseView } from "../view-state";
import { pathOf, placeOf } from "./saved-views";

const view = parseView(
  new URLSearchParams("source=retail&range=last-30-days&compare=previous_year&filter.Branch=Thika"),
);

describe("a saved view", () => {
  it("keeps page, dates, comparison and filters, and opens them again", () => {
    const place = placeOf("/sales", view);
    expect(place).toEqual({
      page: "sales",
      search: "range=last-30-days&compare=previous_year&filter.Branch=Thika",
    });
    const { pathname, search } = pathOf("retail", place);
    expect(pathname).toBe("/sales");
    expect(parseView(new URLSearchParams(search))).toEqual(view);
  });

  it("names the first page, which has no name in the address", () => {
    expect(placeOf("/", view).page).toBe("overview");
    expect(pathOf("retail", placeOf("/", view)).pathname).toBe("/");
  });

  it("opens inside the product and its data source, whatever it holds", () => {
    const place = { page: "//elsewhere.example", search: "source=another&next=https://elsewhere.example" };
    expect(pathOf("retail", place)).toEqual({
      pathname: "/%2F%2Felsewhere.example",
      search: "?source=retail",
    });
  });
});
