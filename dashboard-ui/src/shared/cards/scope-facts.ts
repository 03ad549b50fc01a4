import { nameOf } from "../data-sources/data-sources";
import type { Scope } from "../figures/scope";
import { nameMoment } from "../format/dates";
import { describeFilter } from "../view/describe-filter";
import { text } from "./text";

export type Fact = [term: string, fact: string];

/** What the figures of a view are about. */
export function scopeFacts({ source, view, period, comparison }: Scope): Fact[] {
  const filters = view.filters.map((filter) => describeFilter(filter, source)).join(" · ");
  const facts: [string, string | null][] = [
    [text("period"), period],
    [text("comparedWith"), comparison],
    [text("filters"), filters || text("noFilters")],
    [text("dataSource"), nameOf(source)],
    [text("loaded"), source.updatedAt ? nameMoment(source.updatedAt) : null],
  ];
  return facts.filter((fact): fact is Fact => fact[1] !== null);
}
