import type { DataSource } from "../data-sources/data-sources";

export type Dimension = DataSource["dimensions"][number];

/** In the order in which people ask for them. */
const rankedConcepts = [
  "product",
  "branch",
  "customer",
  "category",
  "productLine",
  "salesperson",
  "channel",
  "region",
  "country",
  "city",
  "brand",
  "customerSegment",
  "paymentMethod",
];
const neverRanked = ["orderId", "currency", "isReturn", "date"];

/** What the data can be ranked by, the most asked for first; never order numbers, or what is the same in all rows. */
export function rankable(source: DataSource): Dimension[] {
  const known = rankedConcepts.flatMap((concept) => dimensionOf(source, concept) ?? []);
  const others = source.dimensions.filter(
    (each) => !known.includes(each) && !neverRanked.includes(each.concept ?? ""),
  );
  return [...known, ...others.filter(isGrouped), ...others.filter((each) => !isGrouped(each))].filter(
    ({ distinct }) => distinct !== 1,
  );

  /** Of notes and numbers nearly every row has its own: a ranking of them is a list of rows. */
  function isGrouped({ distinct }: Dimension): boolean {
    return distinct * 2 <= source.rows;
  }
}

/** What has targets of its own for single values, one of the concepts before others. */
export function targeted(source: DataSource, ...concepts: string[]): Dimension | null {
  const all = source.dimensions.filter(({ name }) => source.targetDimensions.includes(name));
  return dimensionsOf(source, ...concepts).find((each) => all.includes(each)) ?? all[0] ?? null;
}

/** The first dimension that means one of the concepts, the concepts in order of preference. */
export function dimensionOf(source: DataSource, ...concepts: string[]): Dimension | null {
  for (const concept of concepts) {
    const found = source.dimensions.find((each) => each.concept === concept);
    if (found) return found;
  }
  return null;
}
/** Those that mean one of the concepts, in the concepts' order. */
export function dimensionsOf(source: DataSource, ...concepts: string[]): Dimension[] {
  return concepts.flatMap((concept) => dimensionOf(source, concept) ?? []);
}
