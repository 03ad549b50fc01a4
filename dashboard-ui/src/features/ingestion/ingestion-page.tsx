import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useSearchParams } from "react-router";
import { Page } from "../../shared/components/page";
import { EmptyMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import { meQuery } from "../../shared/session/me";
import { History } from "./history";
import { SettingsPicker } from "./settings-picker";
import { TaskCard } from "./task-card";
import { text } from "./text";
import { Uploader } from "./uploader";

export function IngestionPage() {
  const [params, setParams] = useSearchParams();
  const taskId = params.get("task");
  const { data: me } = useQuery(meQuery);
  const mayUpload = !me || me.roles.some((role) => role === "analyst" || role === "admin");
  return (
    <Page title={text("title")} aside={me?.roles.includes("admin") ? <SettingsPicker /> : null}>
      <Box sx={{ display: "grid", gap: { xs: 2, lg: 3 } }}>
        {taskId ? <TaskCard key={taskId} taskId={taskId} onClose={() => setParams({})} /> : null}
        {!taskId && mayUpload ? <Uploader onTask={(task) => setParams({ task })} /> : null}
        {!taskId && !mayUpload ? <ViewersNote /> : null}
        <History />
      </Box>
    </Page>
  );
}

function ViewersNote() {
  return (
    <Surface>
      <EmptyMessage icon={<Lock size={32} strokeWidth={1.5} />} title={text("uploadTitle")}>
        {text("viewerOnly")}
      </EmptyMessage>
    </Surface>
  );
}
