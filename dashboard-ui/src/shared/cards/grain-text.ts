import type { Granularity } from "../api/generated/graphql";
import { text } from "./text";

/** "per month": how wide the steps of a time axis are. */
export function grainText(granularity: Granularity): string {
  return text(granularity);
}
