import { LateSkeleton } from "../components/late-skeleton";
import { Surface } from "../components/surface";
import { CardGrid } from "./card-grid";
import { KpiRowSkeleton } from "./kpi-row";
import { trendHeight } from "./trend-card";

/** Holds the place of a page's first cards in their final size. */
export function FiguresSkeleton({ kpiCards }: { kpiCards: number }) {
  return (
    <div style={{ paddingBlockStart: 72 }} aria-hidden>
      <CardGrid>
        <KpiRowSkeleton cards={kpiCards} />
        <Surface style={{ padding: 16 }}>
          <LateSkeleton height={40} width="40%" />
          <div style={{ marginBlockStart: 16 }}>
            <LateSkeleton height={trendHeight - 12} />
          </div>
        </Surface>
      </CardGrid>
    </div>
  );
}
