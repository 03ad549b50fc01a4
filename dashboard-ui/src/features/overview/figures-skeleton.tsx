import Box from "@mui/material/Box";
import { KpiRowSkeleton } from "../../shared/cards/kpi-row";
import { trendHeight } from "../../shared/cards/trend-card";
import { LateSkeleton } from "../../shared/components/late-skeleton";
import { Surface } from "../../shared/components/surface";
import { overviewKpis } from "./overview-kpis";

/** Holds the place of the first cards in their final size. */
export function FiguresSkeleton() {
  return (
    <Box sx={{ display: "grid", gap: { xs: 2, lg: 3 }, pt: 9 }} aria-hidden>
      <KpiRowSkeleton cards={overviewKpis.length} />
      <Surface sx={{ p: 2 }}>
        <LateSkeleton height={40} width="40%" />
        <Box sx={{ mt: 2 }}>
          <LateSkeleton height={trendHeight - 12} />
        </Box>
      </Surface>
    </Box>
  );
}
