// @vitest-environment jsdom
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { network } from "../../../test/support/network";
import { executeTogether } from "./batch";
import { BreakdownDocument, KpisDocument, SeriesDocument } from "./generated/graphql";

type Asked = { query: string; variables: Record<string, unknown> };

/** Answers as given in turn and keeps what was asked. */
function answerWith(...answers: object[]): Asked[] {
  const asked: Asked[] = [];
  network.use(
    http.post("*/graphql", async ({ request }) => {
      asked.push((await request.json()) as Asked);
      return HttpResponse.json(answers.shift());
    }),
  );
  return asked;
}

const kpis = () => executeTogether(KpisDocument, { dataSource: "retail" });
const series = () => executeTogether(SeriesDocument, { dataSource: "retail", measures: ["revenue"] });
const breakdown = (dimension: string) =>
  executeTogether(BreakdownDocument, {
    dataSource: "retail",
    dimensions: [dimension],
    measures: ["revenue"],
  });

describe("operations asked for at the same moment", () => {
  it("travel in one request, each with its own variables and every fragment once", async () => {
    const asked = answerWith({ data: { part0: { rows: [1] }, part1: { rows: [2] } } });
    const answers = await Promise.all([breakdown("Product"), breakdown("Branch")]);
    expect(answers).toEqual([{ breakdown: { rows: [1] } }, { breakdown: { rows: [2] } }]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.variables).toMatchObject({
      part0_dimensions: ["Product"],
      part1_dimensions: ["Branch"],
    });
    expect(asked[0]?.query).toContain("part1: breakdown(");
    expect(asked[0]?.query.match(/fragment MeasureParts/g)).toHaveLength(1);
  });

  it("fail alone where the answer holds the others", async () => {
    const error = { message: "Too slow.", path: ["part1"], extensions: { code: "DRUID_TIMEOUT" } };
    answerWith({ data: { part0: { period: null }, part1: null }, errors: [error] });
    const [first, second] = await Promise.allSettled([kpis(), series()]);
    expect(first).toMatchObject({ status: "fulfilled", value: { kpis: { period: null } } });
    expect(second).toMatchObject({
      status: "rejected",
      reason: { message: "Too slow.", code: "DRUID_TIMEOUT" },
    });
  });

  it("are asked for again without the one that took the whole answer with it", async () => {
    const error = { message: "Too slow.", path: ["part0"] };
    const asked = answerWith({ data: null, errors: [error] }, { data: { part0: { points: [] } } });
    const [first, second] = await Promise.allSettled([kpis(), series()]);
    expect(first.status).toBe("rejected");
    expect(second).toMatchObject({ status: "fulfilled", value: { series: { points: [] } } });
    expect(asked[1]?.query).toContain("part0: series(");
    expect(asked[1]?.query).not.toContain("kpis(");
  });

  it("are asked for one by one where the request itself was refused, so that only the guilty one fails", async () => {
    const refused = { errors: [{ message: "Unknown argument" }] };
    const asked: string[] = [];
    network.use(
      http.post("*/graphql", async ({ request }) => {
        const { query } = (await request.json()) as Asked;
        asked.push(query);
        return HttpResponse.json(query.includes("kpis(") ? refused : { data: { part0: { points: [] } } });
      }),
    );
    const [first, second] = await Promise.allSettled([kpis(), series()]);
    expect(first).toMatchObject({ status: "rejected", reason: { message: "Unknown argument" } });
    expect(second).toMatchObject({ status: "fulfilled", value: { series: { points: [] } } });
    expect(asked).toHaveLength(3);
  });
});
