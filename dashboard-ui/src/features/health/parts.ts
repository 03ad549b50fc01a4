import { queryOptions } from "@tanstack/react-query";
import { unreachable, unreadable } from "../../shared/api/problem";

type Parts = Record<string, { status: string; detail?: string | null }>;

/** The state of every part. Open to all; 503 only says that some part is down, and the answer names it. */
export const partsQuery = queryOptions({
  queryKey: ["health"],
  queryFn: async ({ signal }): Promise<Parts> => {
    const response = await fetch("/health", { headers: { Accept: "application/json" }, signal }).catch(() => {
      throw unreachable();
    });
    const answer = (await response.json().catch(() => null)) as { parts?: Parts } | null;
    if (!answer?.parts) throw unreadable(response.status);
    return answer.parts;
  },
  staleTime: 0,
  refetchInterval: 15_000,
});
