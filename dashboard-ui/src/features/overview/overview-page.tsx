import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { FileSpreadsheet, SearchX } from "lucide-react";
import { useEffect } from "react";
import { Link } from "react-router";
import { Page } from "../../shared/components/page";
import { EmptyMessage, ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import {
  chooseDataSource,
  type DataSource,
  dataSourcesQuery,
  rememberDataSource,
} from "../../shared/data-sources/data-sources";
import { ViewBar } from "./bar/view-bar";
import { Figures } from "./figures";
import { FiguresSkeleton } from "./figures-skeleton";
import { planOverview } from "./overview-query";
import { SourcePicker } from "./source-picker";
import { text } from "./text";
import { useView } from "./use-view";
import type { ViewState } from "./view-state";

export function OverviewPage() {
  const [view, change] = useView();
  const sources = useQuery(dataSourcesQuery);
  const source = sources.data ? chooseDataSource(sources.data, view.source) : null;
  useEffect(() => {
    if (source) rememberDataSource(source.name);
  }, [source]);

  const picker =
    sources.data && source ? (
      <SourcePicker
        sources={sources.data}
        chosen={source.name}
        onChange={(name) => change({ source: name, filters: [], range: { preset: "all" } })}
      />
    ) : null;
  return (
    <Page title={text("title")} aside={picker}>
      {sources.isPending ? <FiguresSkeleton /> : null}
      {sources.isError && !sources.data ? (
        <Surface>
          <ErrorMessage
            title={text("sourcesFailed")}
            error={sources.error}
            onRetry={() => void sources.refetch()}
          />
        </Surface>
      ) : null}
      {sources.data?.length === 0 ? <NoSources /> : null}
      {sources.data && sources.data.length > 0 && !source ? <UnknownSource name={view.source ?? ""} /> : null}
      {source ? <SourceOverview source={source} view={view} onChange={change} /> : null}
    </Page>
  );
}

type SourceOverviewProps = {
  source: DataSource;
  view: ViewState;
  onChange: (change: Partial<ViewState>) => void;
};

function SourceOverview({ source, view, onChange }: SourceOverviewProps) {
  const plan = planOverview(source, view);
  return (
    <>
      <ViewBar source={source} view={view} plan={plan} onChange={onChange} />
      <Figures source={source} view={view} plan={plan} onChange={onChange} />
    </>
  );
}

function NoSources() {
  return (
    <Surface>
      <EmptyMessage
        icon={<FileSpreadsheet size={32} strokeWidth={1.5} />}
        title={text("noSourcesTitle")}
        action={
          <Button component={Link} to="/data" variant="contained">
            {text("upload")}
          </Button>
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
          <Button component={Link} to="/" variant="contained">
            {text("unknownAction")}
          </Button>
        }
      >
        {text("unknownBody")}
      </EmptyMessage>
    </Surface>
  );
}
