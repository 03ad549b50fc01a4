import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import { lazy, Suspense, useMemo, useState } from "react";
import { download, toCsv } from "../../shared/components/download";
import { LateSkeleton } from "../../shared/components/late-skeleton";
import { Surface } from "../../shared/components/surface";
import { type DayRange, nameRange } from "../../shared/format/dates";
import { formatExact } from "../../shared/format/numbers";
import { fillGaps, isPartial, nameBucket } from "./buckets";
import { CardHeader } from "./card-header";
import { DataTable } from "./data-table";
import type { LineChartData } from "./line-option";
import { measureUnit } from "./measure-unit";
import type { Overview } from "./overview-query";
import { text } from "./text";
import { type GranularityChoice, granularities } from "./view-state";

const LineChart = lazy(async () => ({ default: (await import("./line-chart")).LineChart }));

export const trendHeight = 320;

type TrendCardProps = {
  series: NonNullable<Overview["series"]>;
  range: DayRange;
  comparison: string | null;
  granularity: GranularityChoice | null;
  onGranularity: (granularity: GranularityChoice | null) => void;
};

export function TrendCard({ series, range, comparison, granularity, onGranularity }: TrendCardProps) {
  const [asTable, setAsTable] = useState(false);
  const measure = series.measures[0];
  const label = measure?.label ?? "";
  const data = useMemo(() => toLines(series, range, comparison), [series, range, comparison]);
  const title = text("overTime", { measure: label.toLocaleLowerCase() });
  const grain = text(series.granularity);
  const header = [text("time"), label, ...(data.before ? [data.beforeName] : [])];
  const figures = (index: number) => [
    data.now[index] ?? null,
    ...(data.before ? [data.before[index] ?? null] : []),
  ];
  return (
    <Surface aria-label={title}>
      <CardHeader
        title={title}
        subtitle={[
          text("overTimeSubtitle", { measure: label, granularity: grain, period: data.nowName }),
          ...(measure?.currency ? [text("unit", { unit: measure.currency })] : []),
        ].join(" · ")}
        asTable={asTable}
        onToggleTable={() => setAsTable(!asTable)}
        onCsv={() =>
          download(
            `${label}.csv`,
            toCsv([header, ...data.labels.map((name, index) => [name, ...figures(index)])]),
          )
        }
      >
        <Select<GranularityChoice | "auto">
          size="small"
          value={granularity ?? "auto"}
          onChange={(event) => onGranularity(event.target.value === "auto" ? null : event.target.value)}
          inputProps={{ "aria-label": text("granularity") }}
          sx={{ fontSize: 12, height: 32, display: { xs: "none", sm: "inline-flex" } }}
        >
          <MenuItem value="auto">{text("auto", { granularity: grain })}</MenuItem>
          {granularities.map((each) => (
            <MenuItem key={each} value={each}>
              {text(each)}
            </MenuItem>
          ))}
        </Select>
      </CardHeader>
      {data.before ? <Legend now={data.nowName} before={data.beforeName} /> : null}
      {asTable ? (
        <DataTable
          caption={title}
          header={header}
          rows={data.labels.map((name, index) => [
            data.partial[index] ? text("partial", { bucket: name }) : name,
            ...figures(index).map((figure) => (figure === null ? "–" : formatExact(figure, data.unit))),
          ])}
        />
      ) : (
        <Box sx={{ px: 1, pb: 1.5 }}>
          <Suspense fallback={<LateSkeleton height={trendHeight} />}>
            <LineChart data={data} height={trendHeight} summary={summarize(data, label, grain)} />
          </Suspense>
        </Box>
      )}
    </Surface>
  );
}

function Legend({ now, before }: { now: string; before: string }) {
  const entry = (name: string, dashed: boolean) => (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 1 }}>
      <Box
        component="span"
        aria-hidden
        sx={{
          width: 20,
          borderTop: 2,
          borderStyle: dashed ? "dashed" : "solid",
          borderColor: dashed ? "text.disabled" : "primary.main",
          borderWidth: "2px 0 0",
        }}
      />
      {name}
    </Box>
  );
  return (
    <Box
      sx={{
        display: "flex",
        flexWrap: "wrap",
        columnGap: 3,
        px: 2,
        pb: 1,
        fontSize: 12,
        color: "text.secondary",
      }}
    >
      {entry(now, false)}
      {entry(before, true)}
    </Box>
  );
}

function toLines(
  series: TrendCardProps["series"],
  range: DayRange,
  comparison: string | null,
): LineChartData {
  const points = fillGaps(series.points, series.granularity);
  return {
    labels: points.map((point) => nameBucket(point.time, series.granularity)),
    partial: points.map((point) => isPartial(point.time, series.granularity, range)),
    now: points.map((point) => point.values[0] ?? null),
    before: comparison === null ? null : points.map((point) => point.previous?.[0] ?? null),
    nowName: nameRange(range),
    beforeName: comparison ?? "",
    unit: measureUnit(series.measures[0]),
  };
}

/** What the line shows, for those who cannot see it. */
function summarize({ labels, now, unit }: LineChartData, measure: string, granularity: string): string {
  const known = now.flatMap((value, index) => (value === null ? [] : [{ value, at: labels[index] ?? "" }]));
  if (known.length === 0) return measure;
  const high = known.reduce((best, each) => (each.value > best.value ? each : best));
  const low = known.reduce((best, each) => (each.value < best.value ? each : best));
  return text("chartSummary", {
    measure,
    granularity,
    first: labels[0] ?? "",
    last: labels.at(-1) ?? "",
    high: formatExact(high.value, unit),
    highAt: high.at,
    low: formatExact(low.value, unit),
    lowAt: low.at,
  });
}
