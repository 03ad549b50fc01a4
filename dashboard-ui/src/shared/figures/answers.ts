import { executeTogether } from "../api/batch";
import {
  BreakdownDocument,
  type BreakdownQueryVariables,
  KpisDocument,
  type KpisQueryVariables,
  SeriesDocument,
  type SeriesQueryVariables,
  TargetAttainmentDocument,
  type TargetAttainmentQueryVariables,
} from "../api/generated/graphql";

/** How each kind of question is put to the server: by what a query's key begins with. */
export const answers = {
  kpis: async (variables: KpisQueryVariables, signal?: AbortSignal) =>
    (await executeTogether(KpisDocument, variables, signal)).kpis,
  series: async (variables: SeriesQueryVariables, signal?: AbortSignal) =>
    (await executeTogether(SeriesDocument, variables, signal)).series,
  breakdown: async (variables: BreakdownQueryVariables, signal?: AbortSignal) =>
    (await executeTogether(BreakdownDocument, variables, signal)).breakdown,
  targetAttainment: async (variables: TargetAttainmentQueryVariables, signal?: AbortSignal) =>
    (await executeTogether(TargetAttainmentDocument, variables, signal)).targetAttainment,
};
