import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { Card } from "../../shared/cards/card";
import { subtitleOf } from "../../shared/cards/columns-card";
import { Chart } from "../../shared/charts/chart";
import type { Drawing } from "../../shared/charts/drawing";
import type { Step } from "../../shared/charts/waterfall-option";
import type { KpiSummary } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { formatExact, type Unit } from "../../shared/format/numbers";
import { text } from "./text";

const waterfallHeight = 300;

type WaterfallCardProps = { scope: Scope; query: UseQueryResult<KpiSummary> };

/** Revenue, what it costs, and what is left. */
export function WaterfallCard({ scope, query }: WaterfallCardProps) {
  const currency = query.data?.currency ?? scope.source.currency ?? null;
  const unit: Unit = { kind: "money", currency };
  return (
    <Card
      title={text("waterfall")}
      subtitle={subtitleOf({ label: "", currency }, scope.period)}
      query={query}
      height={waterfallHeight}
      isEmpty={(summary) => stepsOf(summary).length === 0}
      table={(summary) => ({
        columns: [{ label: text("step") }, { label: text("amount"), unit }],
        rows: stepsOf(summary).map(({ name, amount }) => [name, amount]),
      })}
    >
      {(summary) => <Steps summary={summary} currency={currency} />}
    </Card>
  );
}

function Steps({ summary, currency }: { summary: KpiSummary; currency: string | null }) {
  const steps = useMemo(() => stepsOf(summary), [summary]);
  const unit = useMemo<Unit>(() => ({ kind: "money", currency }), [currency]);
  const drawing = useMemo<Drawing>(() => ({ kind: "waterfall", data: { steps, unit } }), [steps, unit]);
  const [revenue = "", cost = "", profit = ""] = steps.map(({ amount }) => formatExact(amount, unit));
  return (
    <Chart
      drawing={drawing}
      height={waterfallHeight}
      summary={text("waterfallSummary", { title: text("waterfall"), revenue, cost, profit })}
    />
  );
}

/** Where no cost is told but a profit is, the cost is what lies between. */
function stepsOf({ totalRevenue, totalProfit }: KpiSummary): Step[] {
  if (typeof totalRevenue !== "number" || typeof totalProfit !== "number") return [];
  return [
    { name: text("revenue"), amount: totalRevenue, kind: "total" },
    { name: text("cost"), amount: totalProfit - totalRevenue, kind: "step" },
    { name: text("profit"), amount: totalProfit, kind: "total" },
  ];
}
