import Box from "@mui/material/Box";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { LateSkeleton } from "../components/late-skeleton";
import { usePrinting } from "../print/printing";
import type { ChartProps } from "./drawing";

const Canvas = lazy(async () => ({ default: (await import("./canvas")).Canvas }));

/** Keeps a chart's place and draws it when it comes into sight. */
export function Chart(props: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const seen = useSeen(place) || printing;
  return (
    <Box ref={place} sx={{ height: props.height, px: 1, pb: 1.5, boxSizing: "content-box" }}>
      {seen ? (
        <Suspense fallback={<LateSkeleton height={props.height} />}>
          <Canvas {...props} />
        </Suspense>
      ) : null}
    </Box>
  );
}

function useSeen(place: React.RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(typeof IntersectionObserver === "undefined");
  useEffect(() => {
    if (seen || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: "200px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen, place]);
  return seen;
}
