import Box from "@mui/material/Box";
import { LateSkeleton } from "../../shared/components/late-skeleton";
import { Surface } from "../../shared/components/surface";
import { KpiRowSkeleton } from "./kpi-row";
import { trendHeight } from "./trend-card";

/** Holds the place of all cards in their final size. */
export function FiguresSkeleton() {
  return (
    <Box sx={{ display: "grid", gap: { xs: 2, lg: 3 } }} aria-hidden>
      <KpiRowSkeleton />
      <Surface sx={{ p: 2 }}>
        <LateSkeleton height={40} width="40%" />
        <Box sx={{ mt: 2 }}>
          <LateSkeleton height={trendHeight - 12} />
        </Box>
      </Surface>
      <Box
        sx={{
          display: "grid",
          gap: { xs: 2, lg: 3 },
          gridTemplateColumns: { xs: "1fr", md: "repeat(3, 1fr)" },
        }}
      >
        {["first", "second", "third"].map((card) => (
          <Surface key={card} sx={{ p: 2 }}>
            <LateSkeleton height={420} />
          </Surface>
        ))}
      </Box>
    </Box>
  );
}
