import { Bookmark, ChevronDown } from "lucide-react";
import { useState } from "react";
import { Late } from "../../components/late";
import type { Scope } from "../../figures/scope";
import { lazyThemed } from "../../theme/lazy-themed";
import { BarButton } from "../bar/bar-button";
import { text } from "../text";

const LazyPanel = lazyThemed(async () => (await import("./views-panel")).ViewsPanel);

/** Where views are named and opened again; loaded when it is first opened. */
export function ViewsMenu({ scope }: { scope: Scope }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <BarButton aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        <Bookmark size={16} />
        {text("views")}
        <ChevronDown size={16} />
      </BarButton>
      {anchor ? (
        <Late onClose={() => setAnchor(null)}>
          <LazyPanel anchor={anchor} scope={scope} onClose={() => setAnchor(null)} />
        </Late>
      ) : null}
    </>
  );
}
