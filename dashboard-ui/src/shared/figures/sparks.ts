import { type KpiField, kpis } from "./kpis";
import { hasMeasure } from "./measures";
import type { Scope } from "./scope";

/** What one series must hold to draw a page's trend and the sparklines of its key figures. */
export function drawnMeasures({ source, main }: Scope, fields: readonly KpiField[]): string[] {
  const wanted = [main, ...fields.map((field) => kpis[field].measure)];
  return [...new Set(wanted.filter((name): name is string => name !== null && hasMeasure(source, name)))];
}
