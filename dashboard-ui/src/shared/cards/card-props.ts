import type { Dimension } from "../figures/dimensions";
import type { Scope } from "../figures/scope";
import type { ViewState } from "../view/view-state";

/** What every card of a page gets: what the page is about, and how a click changes that. */
export type CardsProps = { scope: Scope; onChange: (change: Partial<ViewState>) => void };

/** What a card about one measure by one dimension gets. */
export type DimensionCardProps = CardsProps & { measure: string; dimension: Dimension };
