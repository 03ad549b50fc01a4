import { createContext } from "react";
import type { Scope } from "./scope";

/** The view that the cards below belong to; null outside of a page of figures. */
export const ScopeContext = createContext<Scope | null>(null);
