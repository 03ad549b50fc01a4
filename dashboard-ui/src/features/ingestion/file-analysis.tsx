import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { PlainTable } from "../../shared/components/plain-table";
import { formatCount, formatExact } from "../../shared/format/numbers";
import { type AnalysedColumn, type Analysis, analysisQuery } from "./analysis";
import { text } from "./analysis-text";
import { ProblemItem } from "./problem-list";
import { worstFirst } from "./task";

const shownProblems = 3;

/** What the server makes of a file before it is sent: its columns, what they mean, and what would be noticed. */
export function FileAnalysis({ file }: { file: File }) {
  const { data, isPending, isError } = useQuery(analysisQuery(file));
  if (data === null) return null;
  return (
    <Box component="section" aria-label={text("title")}>
      <Box sx={{ fontSize: 12, fontWeight: 600, color: "text.secondary", mb: 0.5 }}>{text("title")}</Box>
      <Box role="status">
        {isPending ? <Typography color="textSecondary">{text("looking")}</Typography> : null}
        {isError ? <Typography color="textSecondary">{text("failed")}</Typography> : null}
        {data ? <Verdict {...data} /> : null}
      </Box>
      {data ? <Columns columns={data.analysis.columns} /> : null}
      {data ? <Problems problems={data.analysis.problems} /> : null}
    </Box>
  );
}

function Verdict({ analysis, whole }: { analysis: Analysis; whole: boolean }) {
  const { read } = analysis.rows;
  return (
    <Typography>
      {text(`outcome.${analysis.outcome}`)} {analysis.question?.message}{" "}
      {whole ? null : (
        <Typography component="span" color="textSecondary">
          {text("beginning", { count: read, rows: formatCount(read) })}
        </Typography>
      )}
    </Typography>
  );
}

function Columns({ columns }: { columns: AnalysedColumn[] }) {
  if (columns.length === 0) return null;
  return (
    <Box
      // What scrolls must be reachable by keyboard
      tabIndex={0}
      role="group"
      aria-label={text("title")}
      sx={{ overflow: "auto", maxHeight: 420, border: 1, borderColor: "divider", borderRadius: 1, mt: 1 }}
    >
      <PlainTable>
        <thead>
          <tr>
            <th>{text("column")}</th>
            <th>{text("meaning")}</th>
            <th className="medium">{text("written")}</th>
            <th className="figure">{text("sure")}</th>
            <th className="wide">{text("examples")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.name} title={column.reason}>
              <td>{column.name}</td>
              <td>{meaningOf(column)}</td>
              <td className="medium">
                {[text(`type.${column.type}`), column.format, column.currency].filter(Boolean).join(" · ")}
              </td>
              <td className="figure">
                {formatExact(Math.round(column.confidence * 100), { kind: "percent" })}
              </td>
              <td className="wide">{column.examples.slice(0, 3).join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Box>
  );
}

function Problems({ problems }: { problems: Analysis["problems"] }) {
  const shown = worstFirst(problems).slice(0, shownProblems);
  const more = problems.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {shown.map((problem) => (
          <ProblemItem key={`${problem.code} ${problem.column} ${problem.message}`} problem={problem} />
        ))}
      </Box>
      {more > 0 ? (
        <Typography variant="caption" color="textSecondary">
          {text("more", { count: more })}
        </Typography>
      ) : null}
    </Box>
  );
}

function meaningOf({ role, concept }: AnalysedColumn): string {
  if (role === "ignored") return text("role.ignored");
  return concept === null ? text(`role.${role}`) : text(`concept.${concept}` as "concept.date");
}
