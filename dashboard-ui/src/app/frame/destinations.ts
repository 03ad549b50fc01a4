import {
  Activity,
  ChartNoAxesColumn,
  Database,
  Package,
  Percent,
  Store,
  TrendingUp,
  UserCog,
  Users,
} from "lucide-react";

/** Every page; those of figures share their view, so a change of page keeps dates and filters. */
const destinations = [
  { to: "/", label: "overview", icon: ChartNoAxesColumn, figures: true, key: "o" },
  { to: "/sales", label: "sales", icon: TrendingUp, figures: true, key: "s" },
  { to: "/products", label: "products", icon: Package, figures: true, key: "p" },
  { to: "/branches", label: "branches", icon: Store, figures: true, key: "b" },
  { to: "/customers", label: "customers", icon: Users, figures: true, key: "c" },
  { to: "/profitability", label: "profitability", icon: Percent, figures: true, key: "m" },
  { to: "/data", label: "data", icon: Database, figures: false, key: "d" },
  { to: "/data-health", label: "health", icon: Activity, figures: false, key: "h" },
  { to: "/users", label: "users", icon: UserCog, figures: false, key: "u" },
] as const;

type Destination = (typeof destinations)[number];

/** The pages that somebody with these roles can use. */
export function destinationsFor(roles: readonly string[]): readonly Destination[] {
  return destinations.filter(({ label }) => label !== "users" || roles.includes("admin"));
}

/** The way to a page, with the view that the reader has made on the page before. */
export function pathTo(
  { to, figures }: Pick<Destination, "to" | "figures">,
  from: Pick<Location, "pathname" | "search">,
) {
  const keeps = figures && destinations.some((each) => each.figures && each.to === from.pathname);
  return { pathname: to, search: keeps ? from.search : "" };
}
