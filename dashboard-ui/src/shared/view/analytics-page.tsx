import { useQuery } from "@tanstack/react-query";
import { FileSpreadsheet, SearchX } from "lucide-react";
import { type ReactNode, useDeferredValue, useEffect, useMemo } from "react";
import type { CardsProps } from "../cards/card-props";
import { FiguresSkeleton } from "../cards/figures-skeleton";
import { ActionLink } from "../components/action";
import { Late } from "../components/late";
import { lazyPart } from "../components/lazy-part";
import { Page } from "../components/page";
import { EmptyMessage, ErrorMessage } from "../components/state-messages";
import { Surface } from "../components/surface";
import {
  chooseDataSource,
  type DataSource,
  dataSourcesQuery,
  rememberDataSource,
} from "../data-sources/data-sources";
import type { KpiField } from "../figures/kpis";
import { scopeOf } from "../figures/scope";
import { ScopeContext } from "../figures/scope-context";
import { PrintHead } from "../print/print-head";
import { ViewBar } from "./bar/view-bar";
import { whenIdle } from "./idle";
import { SourcePicker } from "./source-picker";
import { text } from "./text";
import { useView } from "./use-view";
import type { ViewState } from "./view-state";

const LiveNote = lazyPart(async () => {
  await whenIdle();
  return (await import("./live-note")).LiveNote;
});

type AnalyticsPageProps = {
  title: string;
  kpis: readonly KpiField[];
  cards: (props: CardsProps) => ReactNode;
};

/** What every page of figures has: its data source, the bar, and a word where there is nothing to show. */
export function AnalyticsPage({ title, kpis, cards }: AnalyticsPageProps) {
  const [view, change] = useView();
  const sources = useQuery(dataSourcesQuery);
  // The cards are many: they are drawn between other work, not in one go.
  const list = useDeferredValue(sources.data);
  const source = list ? chooseDataSource(list, view.source) : null;
  useEffect(() => {
    if (source) rememberDataSource(source.name);
  }, [source]);

  const picker =
    list && source ? (
      <SourcePicker
        sources={list}
        chosen={source.name}
        onChange={(name) => change({ source: name, filters: [], range: { preset: "all" }, columns: null })}
      />
    ) : null;
  return (
    <Page title={title} aside={picker}>
      {!list && !sources.isError ? <FiguresSkeleton kpiCards={kpis.length} /> : null}
      {sources.isError && !list ? (
        <Surface>
          <ErrorMessage
            title={text("sourcesFailed")}
            error={sources.error}
            onRetry={() => void sources.refetch()}
          />
        </Surface>
      ) : null}
      {list?.length === 0 ? <NoSources /> : null}
      {list && list.length > 0 && !source ? <UnknownSource name={view.source ?? ""} /> : null}
      {source ? (
        <SourceView key={source.name} source={source} view={view} onChange={change} cards={cards} />
      ) : null}
    </Page>
  );
}

type SourceViewProps = {
  source: DataSource;
  view: ViewState;
  onChange: (change: Partial<ViewState>) => void;
  cards: AnalyticsPageProps["cards"];
};

function SourceView({ source, view, onChange, cards }: SourceViewProps) {
  const scope = useMemo(() => scopeOf(source, view), [source, view]);
  return (
    <ScopeContext value={scope}>
      <PrintHead scope={scope} />
      <ViewBar scope={scope} onChange={onChange} />
      {cards({ scope, onChange })}
      <Late>
        <LiveNote source={source} />
      </Late>
    </ScopeContext>
  );
}

function NoSources() {
  return (
    <Surface>
      <EmptyMessage
        icon={<FileSpreadsheet size={32} strokeWidth={1.5} />}
        title={text("noSourcesTitle")}
        action={
          <ActionLink to="/data" look="contained">
            {text("upload")}
          </ActionLink>
        }
      >
        {text("noSourcesBody")}
      </EmptyMessage>
    </Surface>
  );
}

function UnknownSource({ name }: { name: string }) {
  return (
    <Surface>
      <EmptyMessage
        icon={<SearchX size={32} strokeWidth={1.5} />}
        title={text("unknownTitle", { name })}
        action={
          <ActionLink to="/" look="contained">
            {text("unknownAction")}
          </ActionLink>
        }
      >
        {text("unknownBody")}
      </EmptyMessage>
    </Surface>
  );
}
