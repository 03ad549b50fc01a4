import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Dimension } from "../figures/dimensions";
import { measureUnit } from "../figures/measures";
import type { Breakdown } from "../figures/queries";
import { formatCount } from "../format/numbers";
import { nameValue } from "../view/describe-filter";
import { toggleFilter } from "../view/view-state";
import { Card } from "./card";
import type { CardsProps } from "./card-props";
import { subtitleOf } from "./columns-card";
import { MeasureRows, tableHeight } from "./measure-rows";
import { PaperNote } from "./paper-note";
import { firstSorting, mostRows, tableQuestion, totalsQuestion } from "./questions";
import { text } from "./text";

type MeasureTableCardProps = CardsProps & {
  title: string;
  dimension: Dimension;
  /** Those that the data does not have are left out. */
  measures: string[];
};

/** A dimension's values with several measures; sorted by the server, drawn as far as it is in sight. */
export function MeasureTableCard({ scope, title, dimension, measures, onChange }: MeasureTableCardProps) {
  const question = { scope, dimension, measures };
  const [sorting, setSorting] = useState(firstSorting(question));
  const query = useQuery(tableQuestion(question, sorting));
  const totals = useQuery(totalsQuestion(question));
  const selected = scope.view.filters.find((filter) => filter.dimension === dimension.name)?.values ?? [];
  return (
    <Card
      title={title}
      subtitle={subtitleOf(undefined, scope.period)}
      query={query}
      height={tableHeight}
      isEmpty={({ rows }) => rows.length === 0}
      table={(found) => ({
        columns: [
          { label: dimension.label },
          ...found.measures.map((measure) => ({ label: measure.label, unit: measureUnit(measure) })),
        ],
        rows: found.rows.map(({ key, values }) => [nameValue(key[0] ?? ""), ...values]),
        note: noteOf(found),
      })}
    >
      {(found) => (
        <>
          <MeasureRows
            title={title}
            found={found}
            totals={totals.data?.rows[0] ?? null}
            dimension={dimension}
            comparison={scope.comparison}
            selected={selected}
            sorting={sorting}
            onSort={setSorting}
            onPick={(value) => onChange({ filters: toggleFilter(scope.view.filters, dimension.name, value) })}
          />
          <PaperNote total={found.rows.length} />
          {found.truncated ? (
            <Box sx={{ px: 2, pb: 1.5, fontSize: 12, color: "text.secondary" }}>{noteOf(found)}</Box>
          ) : null}
        </>
      )}
    </Card>
  );
}

function noteOf({ truncated }: Breakdown): string | undefined {
  return truncated ? text("firstOnly", { count: formatCount(mostRows) }) : undefined;
}
