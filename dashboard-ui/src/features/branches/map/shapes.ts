import { type ExtendedFeatureCollection, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { countryOf, countryOfNumber, stateOf } from "./place-names";

type Topology = Parameters<typeof feature>[0];

export type Kind = "countries" | "states";

/** One place on a map: its name for the map's purposes, and its outline as an SVG path. */
export type Shape = { place: string; path: string };

export const mapSize = { width: 960, height: 500 };
const margin = 24;
const antarctica = "010";
/** States come drawn, on a ground of this size. */
const statesSize = { width: 975, height: 610 };

/** The place that a cell means on a map, or null. */
export function placeOf(kind: Kind, cell: string): string | null {
  return kind === "countries" ? countryOf(cell) : stateOf(cell);
}

/** The outlines of all places, drawn so that those of interest fill the map. */
export async function loadShapes(kind: Kind, ofInterest: Set<string>): Promise<Shape[]> {
  return kind === "countries" ? countries(ofInterest) : states();
}

async function countries(ofInterest: Set<string>): Promise<Shape[]> {
  const { default: world } = await import("world-atlas/countries-110m.json");
  const all = featuresOf(world as unknown as Topology, "countries");
  all.features = all.features.filter(({ id }) => id !== antarctica);
  const named = all.features.map((each) => ({ each, place: countryOfNumber(String(each.id)) }));
  const wanted = named.filter(({ place }) => place !== null && ofInterest.has(place)).map(({ each }) => each);
  const frame: [[number, number], [number, number]] = [
    [margin, margin],
    [mapSize.width - margin, mapSize.height - margin],
  ];
  const projection = geoNaturalEarth1().fitExtent(
    frame,
    wanted.length > 0 ? { type: "FeatureCollection", features: wanted } : all,
  );
  const path = geoPath(projection).digits(1);
  return named.map(({ each, place }, index) => ({ place: place ?? `#${index}`, path: path(each) ?? "" }));
}

async function states(): Promise<Shape[]> {
  const { default: america } = await import("us-atlas/states-albers-10m.json");
  const all = featuresOf(america as unknown as Topology, "states");
  const path = geoPath().digits(1);
  return all.features.map((each) => ({ place: String(each.properties?.name), path: path(each) ?? "" }));
}

function featuresOf(topology: Topology, name: keyof Topology["objects"]): ExtendedFeatureCollection {
  const object = topology.objects[name];
  if (!object) throw new Error(`The map has no ${name}`);
  return feature(topology, object) as ExtendedFeatureCollection;
}

/** The part of the drawing that is seen. */
export function viewBoxOf(kind: Kind): string {
  const { width, height } = kind === "countries" ? mapSize : statesSize;
  return `0 0 ${width} ${height}`;
}
