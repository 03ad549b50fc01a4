import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { Link, useParams } from "react-router";
import { LateSkeleton } from "../../shared/components/late-skeleton";
import { Page } from "../../shared/components/page";
import { EmptyMessage, ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import { dataSourcesQuery } from "../../shared/data-sources/data-sources";
import { meQuery } from "../../shared/session/me";
import { type Description, descriptionQuery } from "./description";
import { GeneralForm } from "./general-form";
import { MeasuresForm } from "./measures-form";
import { NamesForm } from "./names-form";
import { RulesForm } from "./rules-form";
import { TargetsForm } from "./targets-form";
import { text } from "./text";

export function DataSourceSettingsPage() {
  const { name = "" } = useParams();
  const { data: me } = useQuery(meQuery);
  const back = (
    <Link to="/data" style={{ color: "inherit" }}>
      {text("back")}
    </Link>
  );
  return (
    <Page title={text("title", { name })} aside={back}>
      {me && !me.roles.includes("admin") ? (
        <Surface>
          <EmptyMessage icon={<Lock size={32} strokeWidth={1.5} />} title={text("adminsOnly")}>
            {text("adminsOnlyBody")}
          </EmptyMessage>
        </Surface>
      ) : null}
      {me?.roles.includes("admin") ? <Settings key={name} name={name} /> : null}
    </Page>
  );
}

function Settings({ name }: { name: string }) {
  const found = useQuery(descriptionQuery(name));
  if (found.isPending) {
    return (
      <Surface padded>
        <LateSkeleton height={320} />
      </Surface>
    );
  }
  if (found.data === undefined) {
    return (
      <Surface>
        <ErrorMessage title={text("failed")} error={found.error} onRetry={() => void found.refetch()} />
      </Surface>
    );
  }
  return <Forms description={found.data} />;
}

function Forms({ description }: { description: Description }) {
  const { data: sources = [] } = useQuery(dataSourcesQuery);
  const source = sources.find(({ name }) => name === description.name) ?? null;
  return (
    <Box sx={{ display: "grid", gap: { xs: 2, lg: 3 } }}>
      <GeneralForm description={description} />
      <NamesForm description={description} source={source} />
      <MeasuresForm description={description} />
      <TargetsForm description={description} source={source} />
      <RulesForm description={description} />
    </Box>
  );
}
