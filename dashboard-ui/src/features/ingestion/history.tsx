import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { styled } from "@mui/material/styles";
import Typography from "@mui/material/Typography";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { IngestionTasksDocument } from "../../shared/api/generated/graphql";
import { execute } from "../../shared/api/graphql";
import { LateSkeleton } from "../../shared/components/late-skeleton";
import { EmptyMessage, ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import { nameMoment } from "../../shared/format/dates";
import { formatCount } from "../../shared/format/numbers";
import { StatusLabel } from "./status-label";
import type { Task } from "./task";
import { text } from "./text";
import { historyKey } from "./use-task";

const pageSize = 20;

const Table = styled("table")(({ theme }) => ({
  width: "100%",
  borderCollapse: "collapse",
  tableLayout: "fixed",
  "& th, & td": {
    height: 44,
    paddingInline: 16,
    textAlign: "start",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    borderBlockStart: `1px solid ${theme.vars.palette.divider}`,
  },
  "& th": { height: 36, fontSize: 12, fontWeight: 600, color: theme.vars.palette.text.secondary },
  "& th:first-of-type": { width: "32%" },
  "& .figure": { textAlign: "end" },
  "& a": { color: "inherit", fontWeight: 600, textDecoration: "none" },
  "& tbody tr:hover": { backgroundColor: theme.vars.palette.subtle },
  "& tbody tr:hover a": { textDecoration: "underline" },
  [theme.breakpoints.down("md")]: { "& .wide": { display: "none" } },
  [theme.breakpoints.down("sm")]: {
    "& .medium": { display: "none" },
    "& th:first-of-type": { width: "58%" },
  },
}));

/** Every upload with what became of it, newest first. */
export function History() {
  const history = useInfiniteQuery({
    queryKey: historyKey,
    queryFn: async ({ pageParam, signal }) =>
      (await execute(IngestionTasksDocument, { first: pageSize, after: pageParam }, signal)).ingestionTasks,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
  const tasks = history.data?.pages.flatMap((page) => page.tasks) ?? [];
  return (
    <Surface aria-labelledby="history">
      <Typography id="history" variant="h2" sx={{ px: 2, py: 1.5 }}>
        {text("history")}
      </Typography>
      {history.isPending ? (
        <Box sx={{ px: 2, pb: 2 }}>
          <LateSkeleton height={176} />
        </Box>
      ) : null}
      {history.isError && tasks.length === 0 ? (
        <ErrorMessage
          title={text("historyFailed")}
          error={history.error}
          onRetry={() => void history.refetch()}
        />
      ) : null}
      {history.isSuccess && tasks.length === 0 ? (
        <EmptyMessage title={text("historyEmpty")}>{text("historyEmptyBody")}</EmptyMessage>
      ) : null}
      {tasks.length > 0 ? <TaskTable tasks={tasks} /> : null}
      {history.hasNextPage ? (
        <Box sx={{ p: 1, px: 0.25, borderTop: 1, borderColor: "divider" }}>
          <Button
            size="small"
            disabled={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {text("more")}
          </Button>
        </Box>
      ) : null}
    </Surface>
  );
}

function TaskTable({ tasks }: { tasks: Task[] }) {
  return (
    <Table aria-labelledby="history">
      <thead>
        <tr>
          <th scope="col">{text("file")}</th>
          <th scope="col" className="medium">
            {text("dataSource")}
          </th>
          <th scope="col">{text("status")}</th>
          <th scope="col" className="figure wide">
            {text("rows")}
          </th>
          <th scope="col" className="figure wide">
            {text("held")}
          </th>
          <th scope="col" className="figure medium">
            {text("when")}
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.taskId}>
            <td>
              <Link
                to={`?task=${encodeURIComponent(task.taskId)}`}
                title={text("open", { file: task.filename })}
              >
                <bdi>{task.filename}</bdi>
              </Link>
            </td>
            <td className="medium">{task.dataSource}</td>
            <td>
              <StatusLabel status={task.status} />
            </td>
            <td className="figure wide">{task.rows ? formatCount(task.rows.accepted) : "–"}</td>
            <td className="figure wide">
              {task.rows && task.rows.quarantined > 0 ? formatCount(task.rows.quarantined) : "–"}
            </td>
            <td className="figure medium">{nameMoment(task.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
