import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Card } from "../../shared/cards/card";
import type { CardsProps } from "../../shared/cards/card-props";
import { Chart } from "../../shared/charts/chart";
import type { Drawing, Picked } from "../../shared/charts/drawing";
import type { Dots } from "../../shared/charts/scatter-option";
import type { Dimension } from "../../shared/figures/dimensions";
import { labelOf, measureUnit } from "../../shared/figures/measures";
import { type Breakdown, breakdownQuery } from "../../shared/figures/queries";
import { filtersBeside, type Scope } from "../../shared/figures/scope";
import { inSentence } from "../../shared/i18n/measure-names";
import { nameValue } from "../../shared/view/describe-filter";
import { toggleFilter } from "../../shared/view/view-state";
import styles from "./matrix-card.module.css";
import { text } from "./text";

const matrixHeight = 360;
const linesHeight = 30;
const mostDots = 300;

type MatrixAbout = { scope: Scope; dimension: Dimension; x: string; y: string };
type MatrixCardProps = CardsProps & MatrixAbout;

export function matrixQuestion({ scope, dimension, x, y }: MatrixAbout) {
  return breakdownQuery(scope, {
    dimensions: [dimension.name],
    measures: [x, y],
    filters: filtersBeside(scope, dimension.name),
    orderBy: { by: x, direction: "DESC" },
    limit: mostDots,
  });
}

/** Volume against margin; the dashed lines part each half, so the four corners mean something. */
export function MatrixCard({ scope, dimension, x, y, onChange }: MatrixCardProps) {
  const query = useQuery(matrixQuestion({ scope, dimension, x, y }));
  return (
    <Card
      title={text("matrix")}
      subtitle={text("matrixSubtitle", {
        x: labelOf(scope.source, x),
        y: inSentence(labelOf(scope.source, y)),
        count: Math.min(mostDots, query.data?.rows.length ?? mostDots),
        period: scope.period,
      })}
      query={query}
      height={matrixHeight}
      isEmpty={(found) => dotsOf(found).dots.length === 0}
      table={(found) => ({
        columns: [
          { label: dimension.label },
          ...found.measures.map((measure) => ({ label: measure.label, unit: measureUnit(measure) })),
        ],
        rows: found.rows.map(({ key, values }) => [nameValue(key[0] ?? ""), ...values]),
      })}
    >
      {(found) => (
        <Matrix
          found={found}
          onPick={(value) => onChange({ filters: toggleFilter(scope.view.filters, dimension.name, value) })}
        />
      )}
    </Card>
  );
}

function Matrix({ found, onPick }: { found: Breakdown; onPick: (value: string) => void }) {
  const drawn = useMemo(() => dotsOf(found), [found]);
  const drawing = useMemo<Drawing>(() => ({ kind: "scatter", data: drawn }), [drawn]);
  const pick = ({ dataIndex }: Picked) => {
    const value = drawn.values[dataIndex];
    if (value !== undefined) onPick(value);
  };
  const high = drawn.dots.filter((dot) => dot.x > drawn.x.middle && dot.y > drawn.y.middle).length;
  return (
    <>
      <Chart
        drawing={drawing}
        height={matrixHeight - linesHeight}
        summary={text("matrixSummary", { title: text("matrix"), count: drawn.dots.length, high })}
        onPick={pick}
      />
      <div className={styles.lines}>{text("matrixLines")}</div>
    </>
  );
}

function dotsOf({ rows, measures }: Breakdown): Dots & { values: string[] } {
  const known = rows.flatMap(({ key, values: [x, y] }) =>
    x === null || x === undefined || y === null || y === undefined ? [] : [{ value: key[0] ?? "", x, y }],
  );
  const axis = (index: 0 | 1) => ({
    label: measures[index]?.label ?? "",
    unit: measureUnit(measures[index]),
    middle: median(known.map((dot) => (index === 0 ? dot.x : dot.y))),
  });
  return {
    x: axis(0),
    y: axis(1),
    dots: known.map(({ value, x, y }) => ({ name: nameValue(value), x, y })),
    values: known.map(({ value }) => value),
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
