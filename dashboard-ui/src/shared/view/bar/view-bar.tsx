import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import type { DataSource } from "../../data-sources/data-sources";
import { dataRange, type Scope } from "../../figures/scope";
import { dayOf, nameDay, nameMoment } from "../../format/dates";
import { PrintButton } from "../../print/print-button";
import { presetsFor } from "../presets";
import { ViewsMenu } from "../saved/views-menu";
import { text } from "../text";
import { type ViewState, withFilter } from "../view-state";
import { AddFilter } from "./add-filter";
import { ComparePicker } from "./compare-picker";
import { FilterChips } from "./filter-chips";
import { RangeMenu } from "./range-menu";

type ViewBarProps = { scope: Scope; onChange: (change: Partial<ViewState>) => void };

/** The one thing on a page that stays in sight: which dates, compared with what, filtered by what, how fresh. */
export function ViewBar({ scope, onChange }: ViewBarProps) {
  const { source, view, range } = scope;
  const data = dataRange(source);
  return (
    <StickyBar>
      {data && range ? (
        <>
          <RangeMenu
            chosen={view.range}
            range={range}
            data={data}
            presets={presetsFor(source.settings.fiscalYearStart)}
            onChange={(chosen) => onChange({ range: chosen })}
          />
          <ComparePicker
            chosen={view.compare}
            range={view.range}
            onChange={(compare) => onChange({ compare })}
          />
        </>
      ) : null}
      <FilterChips source={source} filters={view.filters} onChange={(filters) => onChange({ filters })} />
      <AddFilter
        source={source}
        filters={view.filters}
        onChange={(dimension, values) => onChange({ filters: withFilter(view.filters, dimension, values) })}
      />
      <ViewsMenu scope={scope} />
      <PrintButton />
      <Freshness source={source} />
    </StickyBar>
  );
}

function Freshness({ source }: { source: DataSource }) {
  if (!source.maxTime || !source.updatedAt) return null;
  const words = text("freshness", {
    day: nameDay(dayOf(source.maxTime)),
    moment: nameMoment(source.updatedAt),
  });
  return (
    <Box
      title={words}
      sx={{
        // What is left of the line, rather than a line of its own
        "&&": { flex: "1 1 0" },
        minWidth: 96,
        textAlign: "end",
        whiteSpace: "nowrap",
        overflow: "hidden",
        textOverflow: "ellipsis",
        fontSize: 12,
        color: "text.secondary",
        display: { xs: "none", md: "block" },
      }}
    >
      {words}
    </Box>
  );
}

function StickyBar({ children }: { children: ReactNode }) {
  return (
    <Box
      data-screen-only
      sx={{
        position: "sticky",
        insetBlockStart: 0,
        zIndex: 5,
        mx: { xs: -2, sm: -3 },
        px: { xs: 2, sm: 3 },
        py: 1,
        mb: { xs: 2, sm: 3 },
        display: "flex",
        // On a phone the bar scrolls within itself rather than taking half the screen.
        flexWrap: { xs: "nowrap", sm: "wrap" },
        overflowX: { xs: "auto", sm: "visible" },
        scrollbarWidth: "none",
        "& > *": { flexShrink: 0 },
        alignItems: "center",
        gap: 1,
        minHeight: 53,
        backgroundColor: "background.default",
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      {children}
    </Box>
  );
}
