import { Bookmark } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Scope } from "../../figures/scope";
import { BarButton } from "../bar/bar-button";
import { text } from "../text";

const LazyPanel = lazy(async () => ({ default: (await import("./views-panel")).ViewsPanel }));

/** Where views are named and opened again; loaded when it is first opened. */
export function ViewsMenu({ scope }: { scope: Scope }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <BarButton
        startIcon={<Bookmark size={16} />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {text("views")}
      </BarButton>
      {anchor ? (
        <Suspense>
          <LazyPanel anchor={anchor} scope={scope} onClose={() => setAnchor(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
