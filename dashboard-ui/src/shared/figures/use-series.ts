import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { joiningWidth } from "./buckets";
import { type Series, seriesQuery } from "./queries";
import type { Scope } from "./scope";

/**
 * Figures over time. Where nobody chose the width of the buckets and that of the range leaves most points alone, they are
 * asked for again by the first width that joins them.
 */
export function useSeries(scope: Scope, measures: string[]): UseQueryResult<Series> {
  const first = useQuery(seriesQuery(scope, { measures }));
  const { data } = first;
  const automatic = scope.view.granularity === null && !first.isPlaceholderData;
  const width = data && automatic ? joiningWidth(data.points, data.granularity) : undefined;
  const isWider = width !== undefined && width !== data?.granularity;
  const wider = seriesQuery(scope, { measures, granularity: width ?? null });
  const second = useQuery({ ...wider, enabled: isWider });
  return isWider ? second : first;
}
