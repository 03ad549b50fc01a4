import Box from "@mui/material/Box";
import { LateSkeleton } from "../components/late-skeleton";
import { Surface } from "../components/surface";
import { KpiRowSkeleton } from "./kpi-row";
import { trendHeight } from "./trend-card";

/** Holds the place of a page's first cards in their final size. */
export function FiguresSkeleton({ kpiCards }: { kpiCards: number }) {
  return (
    <Box sx={{ display: "grid", gap: { xs: 2, lg: 3 }, pt: 9 }} aria-hidden>
      <KpiRowSkeleton cards={kpiCards} />
      <Surface sx={{ p: 2 }}>
        <LateSkeleton height={40} width="40%" />
        <Box sx={{ mt: 2 }}>
          <LateSkeleton height={trendHeight - 12} />
        </Box>
      </Surface>
    </Box>
  );
}
