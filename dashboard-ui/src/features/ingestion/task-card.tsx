import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { LateSkeleton } from "../../shared/components/late-skeleton";
import { ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import { nameMoment } from "../../shared/format/dates";
import { Outcome } from "./outcome";
import { ProblemList } from "./problem-list";
import { StepLine } from "./step-line";
import { stepsOf } from "./steps";
import { text } from "./text";
import { useTask } from "./use-task";

/** One upload from its first step to its end. */
export function TaskCard({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const { data: task, isError, error, refetch, polling } = useTask(taskId);
  if (!task) {
    return (
      <Surface>
        {isError ? (
          <ErrorMessage title={text("taskFailed")} error={error} onRetry={() => void refetch()} />
        ) : (
          <Box sx={{ p: 3 }}>
            <LateSkeleton height={160} />
          </Box>
        )}
      </Surface>
    );
  }
  return (
    <Surface padded aria-label={task.filename} style={{ display: "grid", gap: 24 }}>
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          gap: 1,
          alignItems: "flex-start",
          justifyContent: "space-between",
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
            <bdi>{task.filename}</bdi>
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {text("into", { dataSource: task.dataSource })} · {nameMoment(task.createdAt)}
          </Typography>
        </Box>
        <Button variant="outlined" size="small" onClick={onClose}>
          {text("another")}
        </Button>
      </Box>
      <StepLine steps={stepsOf(task)} />
      <Outcome task={task} />
      {polling ? (
        <Typography variant="caption" color="textSecondary">
          {text("polling")}
        </Typography>
      ) : null}
      <ProblemList task={task} />
    </Surface>
  );
}
