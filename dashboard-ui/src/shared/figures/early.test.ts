// @vitest-environment jsdom
import { QueryClient } from "@tanstack/react-query";
import { HttpResponse, http } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { network } from "../../../test/support/network";

const kpis = ["kpis", { dataSource: "retail", range: null, filters: [], compare: "NONE" }, 3, 1];

/** A visit of its own: what was remembered in this tab is forgotten, what is stored stays. */
async function visit(address: string) {
  history.replaceState(null, "", address);
  vi.resetModules();
  return import("./early");
}

function countRequests(): { asked: number } {
  const count = { asked: 0 };
  network.use(
    http.post("*/graphql", () => {
      count.asked += 1;
      return HttpResponse.json({ data: { part0: { totalRevenue: 5 } } });
    }),
  );
  return count;
}

afterEach(() => localStorage.clear());

describe("what was asked first on the last visit", () => {
  it("is asked early at the same address, and its answer waits under the same key", async () => {
    countRequests();
    (await visit("/?source=retail")).rememberQuestions([kpis]);
    const client = new QueryClient();
    await (await visit("/?source=retail")).askEarly(client);
    expect(client.getQueryData(kpis)).toEqual({ totalRevenue: 5 });
  });

  it("is not asked at another address, nor after it was forgotten", async () => {
    const count = countRequests();
    const first = await visit("/?source=retail");
    first.rememberQuestions([kpis]);
    await (await visit("/sales?source=retail")).askEarly(new QueryClient());
    first.forgetQuestions();
    await (await visit("/?source=retail")).askEarly(new QueryClient());
    expect(count.asked).toBe(0);
  });

  it("is left alone where it cannot be read", async () => {
    const count = countRequests();
    for (const stored of ["{", "null", '{"at":"/"}', '{"at":"/","keys":[["drop",{}],"kpis",5,["kpis"]]}']) {
      localStorage.setItem("sales-analytics.first-questions", stored);
      await (await visit("/")).askEarly(new QueryClient());
    }
    expect(count.asked).toBe(0);
  });

  it("is only the first of a visit", async () => {
    const { rememberQuestions } = await visit("/");
    rememberQuestions([kpis]);
    rememberQuestions([]);
    expect(localStorage.getItem("sales-analytics.first-questions")).toContain("retail");
  });
});
