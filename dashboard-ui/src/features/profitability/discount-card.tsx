import Box from "@mui/material/Box";
import { useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import { ColumnsCard } from "../../shared/cards/columns-card";
import { MissingCard } from "../../shared/cards/missing-card";
import { together } from "../../shared/cards/together";
import { hasMeasure, unitOf } from "../../shared/figures/measures";
import { type Breakdown, breakdownQuery } from "../../shared/figures/queries";
import { dataRange, type Scope } from "../../shared/figures/scope";
import { formatCount } from "../../shared/format/numbers";
import { askedOfBands, bands, filtersOf, marginByBand, rowsOutside, type Whole, wholeOf } from "./discounts";
import { text } from "./discounts-text";

/** What discounts do to the margin; where the data has no rate of discount, what is missing. */
export function DiscountCard({ scope }: { scope: Scope }) {
  const { source } = scope;
  const column = source.columns.find(
    ({ concept, role }) => concept === "discount" && role === "metric",
  )?.name;
  if (!hasMeasure(source, "profitMargin")) return null;
  if (!column) return <MissingCard title={text("discounts")} reason={text("noDiscountColumn")} />;
  const isMoney = source.measures.some(({ name, unit }) => name === column && unit === "currency");
  if (isMoney) return <MissingCard title={text("discounts")} reason={text("discountAmounts", { column })} />;
  return <Rates scope={scope} column={column} />;
}

type AboutColumn = { scope: Scope; column: string };

/** First how the column writes rates, which must not change with what is filtered; then the bands. */
function Rates({ scope, column }: AboutColumn) {
  const all: Scope = { ...scope, range: dataRange(scope.source), compare: "NONE" };
  const above = (value: string) =>
    breakdownQuery(all, {
      dimensions: [],
      measures: ["rows"],
      filters: [{ dimension: column, operator: "GREATER_THAN", values: [value] }],
      limit: 1,
    });
  const found = useQueries({ queries: [above("1"), above("100")], combine: together<Breakdown> });
  const whole = found.data ? wholeOf(rowsIn(found.data[0]), rowsIn(found.data[1])) : 1;
  if (whole === null) {
    return <MissingCard title={text("discounts")} reason={text("discountAmounts", { column })} />;
  }
  return <Margins scope={scope} column={column} whole={whole} isReady={found.data !== undefined} />;
}

function Margins({ scope, column, whole, isReady }: AboutColumn & { whole: Whole; isReady: boolean }) {
  const now: Scope = { ...scope, compare: "NONE" };
  const query = useQueries({
    queries: [
      ...bands.map((band) => ({
        ...breakdownQuery(now, {
          dimensions: [],
          measures: askedOfBands,
          filters: [...scope.filters, ...filtersOf(column, band, whole)],
          limit: 1,
        }),
        enabled: isReady,
      })),
      { ...breakdownQuery(now, { dimensions: [], measures: ["rows"], limit: 1 }), enabled: isReady },
    ],
    combine: together<Breakdown>,
  });
  const money = unitOf(scope.source, "revenue");
  const bars = useCallback((answers: Breakdown[]) => marginByBand(answers, money), [money]);
  const outside = query.data
    ? rowsOutside(query.data.slice(0, bands.length), rowsIn(query.data[bands.length]))
    : 0;
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      <ColumnsCard
        title={text("discounts")}
        subtitle={text("discountsSubtitle", { column, period: scope.period })}
        names={{ column: text("discountRate"), value: text("margin") }}
        query={query}
        bars={bars}
      />
      {outside > 0 ? (
        <Box sx={{ fontSize: 12, color: "text.secondary" }}>
          {text("discountOutside", { count: outside, rows: formatCount(outside) })}
        </Box>
      ) : null}
    </Box>
  );
}

function rowsIn(answer: Breakdown | undefined): number {
  return answer?.rows[0]?.values[0] ?? 0;
}
