import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Card } from "../../../shared/cards/card";
import type { DimensionCardProps } from "../../../shared/cards/card-props";
import { LateSkeleton } from "../../../shared/components/late-skeleton";
import { labelOf, unitOf } from "../../../shared/figures/measures";
import { type Breakdown, breakdownQuery } from "../../../shared/figures/queries";
import { filtersBeside } from "../../../shared/figures/scope";
import { formatShort, type Unit } from "../../../shared/format/numbers";
import { locale } from "../../../shared/i18n/language";
import { nameValue } from "../../../shared/view/describe-filter";
import { withFilter } from "../../../shared/view/view-state";
import { NoMap } from "../no-map";
import { PlaceMap } from "./place-map";
import { isMappable, type PlaceSum, type PlaceSums, sumPlaces } from "./place-sums";
import { type Kind, loadShapes } from "./shapes";
import { text } from "./text";

const mostPlaces = 1000;
const mapHeight = 500;
const namedUnknown = 5;

type MapCardProps = DimensionCardProps & {
  kind: Kind;
};

/** Sales by place on a map; nothing where too few of the names are places that the map knows. */
export function MapCard({ scope, measure, dimension, kind, onChange }: MapCardProps) {
  const query = useQuery(
    breakdownQuery(scope, {
      dimensions: [dimension.name],
      measures: [measure],
      filters: filtersBeside(scope, dimension.name),
      orderBy: { by: measure, direction: "DESC" },
      limit: mostPlaces,
    }),
  );
  const sums = useMemo(() => query.data && sumPlaces(kind, query.data.rows), [query.data, kind]);
  if (query.data && sums && !isMappable(sums)) return <NoMap dimension={dimension} />;
  const unit = unitOf(scope.source, measure);
  const label = labelOf(scope.source, measure);
  const chosen = scope.view.filters.find((filter) => filter.dimension === dimension.name)?.values ?? [];
  const isChosen = ({ cells }: PlaceSum) => cells.every((cell) => chosen.includes(cell));
  return (
    <Card
      title={text("title")}
      subtitle={text("subtitle", { measure: label, dimension: dimension.label, period: scope.period })}
      query={query}
      height={mapHeight}
      table={(found: Breakdown) => ({
        columns: [{ label: dimension.label }, { label, unit }],
        rows: found.rows.map(({ key, values }) => [nameValue(key[0] ?? ""), values[0] ?? null]),
      })}
    >
      {() =>
        sums ? (
          <Drawn
            kind={kind}
            sums={sums}
            unit={unit}
            isChosen={isChosen}
            onPick={(place) =>
              onChange({
                filters: withFilter(
                  scope.view.filters,
                  dimension.name,
                  isChosen(place) ? chosen.filter((cell) => !place.cells.includes(cell)) : place.cells,
                ),
              })
            }
          />
        ) : null
      }
    </Card>
  );
}

type DrawnProps = {
  kind: Kind;
  sums: PlaceSums;
  unit: Unit;
  isChosen: (place: PlaceSum) => boolean;
  onPick: (place: PlaceSum) => void;
};

function Drawn({ kind, sums, unit, isChosen, onPick }: DrawnProps) {
  const names = sums.places.map(({ place }) => place).sort();
  const shapes = useQuery({
    queryKey: ["shapes", kind, names],
    queryFn: () => loadShapes(kind, new Set(names)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!shapes.data) return <LateSkeleton height={mapHeight - 60} />;
  const drawn = new Set(shapes.data.map(({ place }) => place));
  const tooSmall = sums.places
    .filter(({ place }) => !drawn.has(place))
    .map(({ cells, value }) => ({ cell: cells[0] ?? "", value }));
  return (
    <>
      <PlaceMap
        kind={kind}
        shapes={shapes.data}
        places={sums.places.filter(({ place }) => drawn.has(place))}
        unit={unit}
        nameOf={(place) => (kind === "countries" ? countryName(place) : place)}
        isChosen={isChosen}
        onPick={onPick}
      />
      <NotDrawn cells={[...sums.unknown, ...tooSmall]} unit={unit} />
    </>
  );
}

/** What the map leaves out is said, so that nobody takes it for the whole. */
function NotDrawn({ cells, unit }: { cells: PlaceSums["unknown"]; unit: Unit }) {
  if (cells.length === 0) return null;
  const largest = [...cells].sort((a, b) => b.value - a.value).slice(0, namedUnknown);
  const named = largest.map(({ cell, value }) => `${nameValue(cell)} (${formatShort(value, unit)})`);
  const more = cells.length > namedUnknown ? " …" : "";
  return (
    <Box sx={{ px: 2, pb: 1.5, fontSize: 12, color: "text.secondary" }}>
      {text("missing", { places: named.join(", ") + more })}
    </Box>
  );
}

function countryName(code: string): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}
