import { describe, expect, it } from "vitest";
import { destinationsFor, pathTo } from "./destinations";

describe("the way to another page", () => {
  const sales = { to: "/sales", figures: true } as const;

  it("keeps dates and filters between pages of figures", () => {
    const search = "?range=this-year&filter.Branch=Thika";
    expect(pathTo(sales, { pathname: "/", search })).toEqual({ pathname: "/sales", search });
  });

  it("takes nothing along from a page of another kind", () => {
    expect(pathTo(sales, { pathname: "/data", search: "?task=1" }).search).toBe("");
    expect(pathTo({ to: "/data", figures: false }, { pathname: "/", search: "?by=day" }).search).toBe("");
  });

  it("leads to the users only for administrators", () => {
    const labels = (roles: string[]) => destinationsFor(roles).map(({ label }) => label);
    expect(labels(["admin"])).toContain("users");
    expect(labels(["viewer", "analyst"])).not.toContain("users");
  });
});
