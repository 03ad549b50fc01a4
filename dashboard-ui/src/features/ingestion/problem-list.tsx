import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { CircleAlert, Download, Info, TriangleAlert } from "lucide-react";
import { request } from "../../shared/api/http";
import { download } from "../../shared/components/download";
import { English } from "../../shared/components/server-words";
import { ErrorMessage } from "../../shared/components/state-messages";
import { formatCount } from "../../shared/format/numbers";
import { type CodeWords, useCodeWords } from "../../shared/i18n/code-words";
import { language } from "../../shared/i18n/language";
import { groupByCode, type Problem, type ProblemGroup, severityOf, type Task, worstFirst } from "./task";
import { text } from "./text";

const looks = {
  error: { icon: CircleAlert, color: "bad" },
  warning: { icon: TriangleAlert, color: "caution" },
  info: { icon: Info, color: "text.secondary" },
} as const;

/** What was noticed in the file, worst first, with the cells as they stand in it. */
export function ProblemList({ task }: { task: Task }) {
  if (task.problems.length === 0) return null;
  return (
    <Box>
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          alignItems: "center",
          justifyContent: "space-between",
          gap: 1,
          mb: 0.5,
        }}
      >
        <Typography variant="h3" component="h2">
          {text("problems")}
        </Typography>
        {(task.rows?.quarantined ?? 0) > 0 ? <QuarantineButton task={task} /> : null}
      </Box>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {groupByCode(worstFirst(task.problems)).map((problems) => (
          <ProblemItem key={problems[0].code} problems={problems} />
        ))}
      </Box>
    </Box>
  );
}

/** What was noticed of one kind, wherever that was: what it is and what can be done stand there once. */
export function ProblemItem({ problems }: { problems: ProblemGroup }) {
  const [first] = problems;
  const words = useCodeWords()(first.code);
  const severity = severityOf(first);
  const { icon: Icon, color } = looks[severity];
  const one = problems.length === 1;
  return (
    <Box component="li" sx={{ display: "flex", gap: 1.5, py: 1.5, borderTop: 1, borderColor: "divider" }}>
      <Box sx={{ color, lineHeight: 0, pt: 0.25 }}>
        <Icon size={18} role="img" aria-label={text(`severity.${severity}`)} />
      </Box>
      <Box sx={{ minWidth: 0, display: "grid", gap: 0.5 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {words && !(one && language === "en") ? words.says : <English>{first.message}</English>}
        </Typography>
        {problems.map((problem) => (
          <Place key={`${problem.column} ${problem.message}`} problem={problem} says={!one} />
        ))}
        <Advice problem={first} words={words} />
        {words && language !== "en" ? <Original problems={problems} /> : null}
      </Box>
    </Box>
  );
}

/** Where it is in the file, with the cells as they stand there. */
function Place({ problem, says }: { problem: Problem; says: boolean }) {
  const facts = [
    ...(problem.column ? [text("column", { column: problem.column })] : []),
    ...(problem.rows > 0
      ? [text("problemRows", { count: problem.rows, rows: formatCount(problem.rows) })]
      : []),
    ...(problem.firstRows.length > 0 ? [whereOf(problem)] : []),
  ];
  return (
    <>
      {says && language === "en" ? <Typography>{problem.message}</Typography> : null}
      {facts.length > 0 ? (
        <Typography variant="caption" color="textSecondary">
          {facts.join(" · ")}
        </Typography>
      ) : null}
      {problem.examples.length > 0 ? <Cells examples={problem.examples} /> : null}
    </>
  );
}

function Advice({ problem, words }: { problem: Problem; words: CodeWords | null }) {
  if (language !== "en" && words?.advice) return <Typography>{words.advice}</Typography>;
  // Words without advice of their own have it in the server's sentences, folded away below.
  if (!problem.suggestion || (language !== "en" && words)) return null;
  return (
    <Typography>
      <English>{problem.suggestion}</English>
    </Typography>
  );
}

/** The server's own sentences, which name more than a code can. */
function Original({ problems }: { problems: ProblemGroup }) {
  return (
    <Box component="details" sx={{ fontSize: 12, color: "text.secondary" }}>
      <summary>{text("original")}</summary>
      {problems.map(({ column, message, suggestion }) => (
        <div key={`${column} ${message}`}>
          <English>{[message, suggestion].filter(Boolean).join(" ")}</English>
        </div>
      ))}
    </Box>
  );
}

function Cells({ examples }: { examples: readonly string[] }) {
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 0.75, fontSize: 12 }}>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {text("inFile")}
      </Box>
      {examples.map((example) => (
        <Box
          component="code"
          key={example}
          sx={{
            px: 0.75,
            py: 0.25,
            borderRadius: "4px",
            backgroundColor: "subtle",
            fontFamily: "ui-monospace, monospace",
            whiteSpace: "pre-wrap",
            overflowWrap: "anywhere",
          }}
        >
          {example}
        </Box>
      ))}
    </Box>
  );
}

function QuarantineButton({ task }: { task: Task }) {
  const fetching = useMutation({
    mutationFn: async () => (await request(`/api/ingest/tasks/${task.taskId}/quarantine`)).blob(),
    onSuccess: (file) => download(`${task.filename}_held_back.csv`, file),
  });
  return (
    <Box>
      <Button
        size="small"
        startIcon={<Download size={16} />}
        disabled={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {text("quarantine")}
      </Button>
      {fetching.isError ? <ErrorMessage title={text("quarantineFailed")} error={fetching.error} /> : null}
    </Box>
  );
}

function whereOf({ rows, firstRows }: Problem): string {
  const list = firstRows.map((row) => formatCount(row)).join(", ");
  return rows > firstRows.length
    ? text("atRowsMore", { rows: list })
    : text("atRows", { count: rows, rows: list });
}
