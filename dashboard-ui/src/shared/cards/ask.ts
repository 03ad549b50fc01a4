import { type FetchQueryOptions, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { rememberQuestions } from "../figures/early";
import type { Question } from "./questions";

/** Asks a page's questions in one request while its cards are still being made, which takes a while. */
export function useAskedFirst(questions: Question[]): void {
  ask(useQueryClient(), questions);
  useEffect(() => {
    rememberQuestions(questions.filter(({ enabled }) => enabled !== false).map(({ queryKey }) => queryKey));
  }, [questions]);
}

/** Asks the questions of a card that is not loaded yet, together with those of the cards that are. */
export function useAskedAhead(questions: Question[]): void {
  const client = useQueryClient();
  useEffect(() => ask(client, questions));
}

function ask(client: QueryClient, questions: Question[]): void {
  for (const question of questions) {
    if (question.enabled === false || client.getQueryState(question.queryKey)) continue;
    void client.prefetchQuery(question as unknown as FetchQueryOptions);
  }
}
