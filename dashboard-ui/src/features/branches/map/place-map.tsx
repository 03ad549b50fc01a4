import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { VisuallyHidden } from "../../../shared/components/visually-hidden";
import { formatExact, formatShort, type Unit } from "../../../shared/format/numbers";
import type { PlaceSum } from "./place-sums";
import { type Kind, type Shape, viewBoxOf } from "./shapes";
import { text } from "./text";

const Ground = styled("svg")(({ theme }) => ({
  display: "block",
  width: "100%",
  maxHeight: 460,
  "& path": {
    fill: theme.vars.palette.subtle,
    stroke: theme.vars.palette.divider,
    strokeWidth: 0.75,
    vectorEffect: "non-scaling-stroke",
  },
  "& [role=button]": { cursor: "pointer" },
  "& [role=button]:hover": { stroke: theme.vars.palette.text.primary, strokeWidth: 1.5 },
  "& [role=button]:focus-visible": {
    outline: "none",
    stroke: theme.vars.palette.text.primary,
    strokeWidth: 2.5,
  },
  "& [aria-pressed=true]": { stroke: theme.vars.palette.text.primary, strokeWidth: 2.5 },
}));

type PlaceMapProps = {
  kind: Kind;
  shapes: Shape[];
  /** The largest first. */
  places: PlaceSum[];
  unit: Unit;
  nameOf: (place: string) => string;
  isChosen: (place: PlaceSum) => boolean;
  onPick: (place: PlaceSum) => void;
};

/** Places in shades of one hue, from little to much; the square root of a value, so that one giant does not hide the rest. */
export function PlaceMap({ kind, shapes, places, unit, nameOf, isChosen, onPick }: PlaceMapProps) {
  const [current, setCurrent] = useState(0);
  const drawn = useRef<SVGSVGElement>(null);
  const order = useMemo(() => new Map(places.map(({ place }, index) => [place, index])), [places]);
  // What has a value lies above what has none, so that its border is whole.
  const sorted = useMemo(
    () => [...shapes].sort((a, b) => (order.get(b.place) ?? 1e9) - (order.get(a.place) ?? 1e9)),
    [shapes, order],
  );
  const most = Math.max(1e-9, ...places.map(({ value }) => Math.abs(value)));

  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + step + places.length) % places.length;
    setCurrent(next);
    drawn.current?.querySelector<SVGPathElement>(`[data-place="${next}"]`)?.focus();
  }

  const [first] = places;
  return (
    <Box sx={{ px: 2, pb: 1 }}>
      <VisuallyHidden>
        {text("summary", {
          count: places.length,
          name: first ? nameOf(first.place) : "",
          value: first ? formatExact(first.value, unit) : "",
        })}
      </VisuallyHidden>
      <Ground
        ref={drawn}
        data-picture
        viewBox={viewBoxOf(kind)}
        role="group"
        aria-label={text("title")}
        onKeyDown={move}
      >
        {sorted.map(({ place, path }) => {
          const index = order.get(place);
          const sum = index === undefined ? undefined : places[index];
          if (!sum) return <path key={place} d={path} />;
          const label = text("place", { name: nameOf(place), value: formatExact(sum.value, unit) });
          return (
            // biome-ignore lint/a11y/useSemanticElements: a button cannot have the outline of a country
            <path
              key={place}
              d={path}
              role="button"
              data-place={index}
              tabIndex={index === current ? 0 : -1}
              aria-label={label}
              aria-pressed={isChosen(sum)}
              style={{ fill: shade(sum.value / most) }}
              onFocus={() => setCurrent(index ?? 0)}
              onClick={() => onPick(sum)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                onPick(sum);
              }}
            >
              <title>{label}</title>
            </path>
          );
        })}
      </Ground>
      <Scale low={Math.min(0, ...places.map(({ value }) => value))} high={most} unit={unit} />
    </Box>
  );
}

function Scale({ low, high, unit }: { low: number; high: number; unit: Unit }) {
  const [least, largest] = [low === 0 ? "0" : formatShort(low, unit), formatShort(high, unit)];
  return (
    <Box
      role="img"
      aria-label={text("scale", { low: least, high: largest })}
      sx={{ display: "flex", alignItems: "center", gap: 1, fontSize: 12, color: "text.secondary", pt: 1 }}
    >
      <span>{least}</span>
      <Box
        sx={{ width: 120, height: 8, borderRadius: 4 }}
        style={{ background: `linear-gradient(to right, ${shade(0)}, ${shade(1)})` }}
      />
      <span>{largest}</span>
    </Box>
  );
}

function shade(part: number): string {
  if (part < 0) return "var(--mui-palette-bad)";
  const much = Math.round(12 + 88 * Math.sqrt(part));
  return `color-mix(in srgb, var(--mui-palette-primary-main) ${much}%, var(--mui-palette-background-paper))`;
}
