import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../shared/api/problem";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Without a network a question fails at once and says so, instead of waiting behind the figures of another view.
      networkMode: "always",
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.transient,
    },
  },
});
