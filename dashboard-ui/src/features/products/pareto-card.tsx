import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Card } from "../../shared/cards/card";
import { namesEvery } from "../../shared/charts/axis-ticks";
import { Chart } from "../../shared/charts/chart";
import type { Drawing } from "../../shared/charts/drawing";
import type { Dimension } from "../../shared/figures/dimensions";
import { labelOf, measureUnit } from "../../shared/figures/measures";
import { breakdownQuery } from "../../shared/figures/queries";
import type { Scope } from "../../shared/figures/scope";
import { formatCount } from "../../shared/format/numbers";
import { nameValue } from "../../shared/view/describe-filter";
import { countClasses, paretoOf, type Ranked } from "./pareto";
import styles from "./pareto-card.module.css";
import { text } from "./text";

const paretoHeight = 320;
const mostProducts = 10_000;

type ParetoAbout = { scope: Scope; measure: string; dimension: Dimension };

export function paretoQuestion({ scope, measure, dimension }: ParetoAbout) {
  return breakdownQuery(scope, {
    dimensions: [dimension.name],
    measures: [measure],
    orderBy: { by: measure, direction: "DESC" },
    limit: mostProducts,
  });
}

/** How few products bring how much. */
export function ParetoCard({ scope, measure, dimension }: ParetoAbout) {
  const query = useQuery(paretoQuestion({ scope, measure, dimension }));
  const label = labelOf(scope.source, measure).toLocaleLowerCase();
  return (
    <Card
      title={text("pareto")}
      subtitle={text("paretoSubtitle", { measure: label, period: scope.period })}
      query={query}
      height={paretoHeight}
      isEmpty={(found) => paretoOf(found, nameValue).length === 0}
      table={(found) => ({
        columns: [
          { label: dimension.label },
          { label: text("class") },
          { label: labelOf(scope.source, measure), unit: measureUnit(found.measures[0]) },
          { label: text("share"), unit: { kind: "percent" } },
          { label: text("cumulative"), unit: { kind: "percent" } },
        ],
        rows: paretoOf(found, nameValue).map((each) => [
          each.name,
          each.class,
          each.amount,
          each.share,
          each.cumulative,
        ]),
        note: found.truncated ? text("tooMany", { count: formatCount(mostProducts) }) : undefined,
      })}
    >
      {(found) =>
        found.truncated ? (
          <div className={styles.truncated}>{text("tooMany", { count: formatCount(mostProducts) })}</div>
        ) : (
          <Curve ranked={paretoOf(found, nameValue)} measure={label} />
        )
      }
    </Card>
  );
}

function Curve({ ranked, measure }: { ranked: Ranked[]; measure: string }) {
  const data = useMemo(
    () => ({
      labels: ranked.map((_, index) => formatCount(index + 1)),
      names: ranked.map((each) => `${each.name} (${each.class})`),
      most: 100,
      namedEvery: namesEvery(ranked.length),
      partial: [],
      now: ranked.map((each) => each.cumulative),
      before: null,
      nowName: text("cumulative"),
      beforeName: "",
      unit: { kind: "percent" } as const,
    }),
    [ranked],
  );
  const drawing = useMemo<Drawing>(() => ({ kind: "line", data: data }), [data]);
  const { a, b, c } = countClasses(ranked);
  const counts = {
    a: formatCount(a),
    b: formatCount(b),
    c: formatCount(c),
    count: formatCount(ranked.length),
  };
  return (
    <>
      <div className={styles.classes}>{text("classes", { a: counts.a, b: counts.b, c: counts.c })}</div>
      <Chart
        drawing={drawing}
        height={paretoHeight - 28}
        summary={text("paretoSummary", { ...counts, measure })}
      />
    </>
  );
}
