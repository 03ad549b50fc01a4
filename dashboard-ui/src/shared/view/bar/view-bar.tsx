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
import styles from "./view-bar.module.css";

type ViewBarProps = { scope: Scope; onChange: (change: Partial<ViewState>) => void };

/** The one thing on a page that stays in sight: which dates, compared with what, filtered by what, how fresh. */
export function ViewBar({ scope, onChange }: ViewBarProps) {
  const { source, view, range } = scope;
  const data = dataRange(source);
  return (
    <div data-screen-only className={styles.bar}>
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
    </div>
  );
}

function Freshness({ source }: { source: DataSource }) {
  if (!source.maxTime || !source.updatedAt) return null;
  const words = text("freshness", {
    day: nameDay(dayOf(source.maxTime)),
    moment: nameMoment(source.updatedAt),
  });
  return (
    <div title={words} className={styles.freshness}>
      {words}
    </div>
  );
}
