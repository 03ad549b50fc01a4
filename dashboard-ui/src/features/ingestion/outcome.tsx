import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Link } from "react-router";
import { request } from "../../shared/api/http";
import { Late } from "../../shared/components/late";
import { lazyPart } from "../../shared/components/lazy-part";
import { ServerWords } from "../../shared/components/server-words";
import { ErrorMessage } from "../../shared/components/state-messages";
import { rowSentence } from "./row-sentence";
import type { Task } from "./task";
import { text } from "./text";
import { taskKey } from "./use-task";

const QuestionForm = lazyPart(async () => (await import("./question-form")).QuestionForm);

/** Where the upload ended or waits, in words, and the one thing to do next. */
export function Outcome({ task }: { task: Task }) {
  const rows = task.rows ? <Typography>{rowSentence(task.rows)}</Typography> : null;
  switch (task.status) {
    case "COMPLETED":
      return (
        <Told title={text("completedTitle")}>
          {rows}
          <Next>
            <Button
              component={Link}
              to={`/?source=${encodeURIComponent(task.dataSource)}`}
              variant="contained"
            >
              {text("seeDashboard")}
            </Button>
            <Undo taskId={task.taskId} />
          </Next>
        </Told>
      );
    case "REJECTED":
      return (
        <Told title={text("rejectedTitle")}>
          <Typography>
            {task.error ? <ServerWords code={task.error.code}>{task.error.message}</ServerWords> : null}
          </Typography>
          <Typography color="textSecondary">{text("rejectedHelp")}</Typography>
        </Told>
      );
    case "FAILED":
      return (
        <Told title={text("failedTitle")}>
          <Typography>
            {task.error ? <ServerWords code={task.error.code}>{task.error.message}</ServerWords> : null}
          </Typography>
          <Typography color="textSecondary">
            {text(task.error?.retryable === false ? "failedForGood" : "failedHelp")}
          </Typography>
          {task.error?.retryable === false ? null : <Retry taskId={task.taskId} />}
        </Told>
      );
    case "DUPLICATE":
      return (
        <Told title={text("duplicateTitle")}>
          <Typography>{text("duplicateBody", { dataSource: task.dataSource })}</Typography>
          <Next>
            <Button
              component={Link}
              to={`/?source=${encodeURIComponent(task.dataSource)}`}
              variant="contained"
            >
              {text("seeDashboard")}
            </Button>
            {task.duplicateOf ? (
              <Button
                component={Link}
                to={`?task=${encodeURIComponent(task.duplicateOf)}`}
                variant="outlined"
              >
                {text("duplicateShow")}
              </Button>
            ) : null}
          </Next>
        </Told>
      );
    case "UNDONE":
      return (
        <Told title={text("undoneTitle")}>
          <Typography>{text("undoneBody")}</Typography>
        </Told>
      );
    case "NEEDS_DECISION":
      return (
        <Told title={text("questionTitle")}>
          {task.question ? (
            <Late height={160}>
              <QuestionForm taskId={task.taskId} question={task.question} />
            </Late>
          ) : null}
        </Told>
      );
    case "UPLOADED":
    case "VALIDATING":
    case "VALIDATED":
    case "SCHEMA_RESOLVED":
    case "SUBMITTED":
    case "INGESTING":
      return (
        <Told>
          {rows}
          <Typography color="textSecondary">{text("working")}</Typography>
        </Told>
      );
  }
}

function Told({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Box role="status" sx={{ display: "grid", gap: 1 }}>
      {title ? <Typography variant="h2">{title}</Typography> : null}
      {children}
    </Box>
  );
}

function Next({ children }: { children: ReactNode }) {
  return <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1 }}>{children}</Box>;
}

function Retry({ taskId }: { taskId: string }) {
  const queryClient = useQueryClient();
  const retrying = useMutation({
    mutationFn: () => request(`/api/ingest/tasks/${taskId}/retry`, { method: "POST" }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: taskKey(taskId) }),
  });
  return (
    <Next>
      <Button variant="contained" disabled={retrying.isPending} onClick={() => retrying.mutate()}>
        {text("retry")}
      </Button>
      {retrying.isError ? <ErrorMessage title={text("retryFailed")} error={retrying.error} /> : null}
    </Next>
  );
}

/** How often it is asked whether the upload is out of all figures, in milliseconds. */
const pause = 1000;

/** Takes the upload out again, after a second thought. Until it is out of all figures it counts as loaded. */
function Undo({ taskId }: { taskId: string }) {
  const [sure, setSure] = useState(false);
  const queryClient = useQueryClient();
  const undoing = useMutation({
    mutationFn: () => request(`/api/ingest/tasks/${taskId}/undo`, { method: "POST" }),
  });
  const { isSuccess: isTaken } = undoing;
  useEffect(() => {
    if (!isTaken) return;
    const ask = () => void queryClient.invalidateQueries({ queryKey: taskKey(taskId) });
    const timer = setInterval(ask, pause);
    return () => clearInterval(timer);
  }, [isTaken, queryClient, taskId]);
  if (isTaken) return <Typography color="textSecondary">{text("undoing")}</Typography>;
  if (!sure) {
    return (
      <Button color="inherit" onClick={() => setSure(true)}>
        {text("undo")}
      </Button>
    );
  }
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
      <Typography>{text("undoSure")}</Typography>
      <Button variant="outlined" disabled={undoing.isPending} onClick={() => undoing.mutate()}>
        {text("undoYes")}
      </Button>
      <Button color="inherit" onClick={() => setSure(false)}>
        {text("undoNo")}
      </Button>
      {undoing.isError ? <ErrorMessage title={text("undoFailed")} error={undoing.error} /> : null}
    </Box>
  );
}
