import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Picker } from "../../shared/components/picker";
import { PlainTable } from "../../shared/components/plain-table";
import { ServerWords } from "../../shared/components/server-words";
import { formatCount, formatExact } from "../../shared/format/numbers";
import { type Analysis, analysisQuery } from "./analysis";
import { text } from "./analysis-text";
import { type AnalysedColumn, type ColumnChoice, choicesFor, withChoice } from "./column-choice";
import { ProblemItem } from "./problem-list";
import { groupByCode, worstFirst } from "./task";

const shownProblems = 3;
const repairs = new Set([
  "REPAIR_PROPOSED",
  "ROWS_REPAIRED",
  "GROUPED_ROWS",
  "GROUPED_ROWS_FILLED",
  "PERIODS_AS_COLUMNS",
  "PERIODS_TURNED",
]);

type FileAnalysisProps = {
  file: File;
  /** What its sender says that columns are. */
  choices: ColumnChoice[];
  /** Columns whose meaning is settled, because rows of them are loaded. */
  settled: { name: string }[];
  onChoose: (choices: ColumnChoice[]) => void;
  takeRepairs: boolean;
  onTakeRepairs: (take: boolean) => void;
};

/** What the server makes of a file before it is sent: its columns, what they mean, and what would be noticed. */
export function FileAnalysis(props: FileAnalysisProps) {
  const { file, choices, settled, onChoose, takeRepairs, onTakeRepairs } = props;
  const { data, isPending, isError } = useQuery({
    ...analysisQuery(file, choices, takeRepairs),
    placeholderData: keepPreviousData,
  });
  if (data === null) return null;
  return (
    <Box component="section" aria-label={text("title")}>
      <Box sx={{ fontSize: 12, fontWeight: 600, color: "text.secondary", mb: 0.5 }}>{text("title")}</Box>
      <Box role="status">
        {isPending ? <Typography color="textSecondary">{text("looking")}</Typography> : null}
        {isError ? <Typography color="textSecondary">{text("failed")}</Typography> : null}
        {data ? <Verdict {...data} /> : null}
      </Box>
      {data ? (
        <Columns columns={data.analysis.columns} choices={choices} settled={settled} onChoose={onChoose} />
      ) : null}
      {data ? <Problems problems={data.analysis.problems} /> : null}
      {data?.analysis.problems.some(({ code }) => repairs.has(code)) ? (
        <FormControlLabel
          control={<Checkbox size="small" checked={takeRepairs} />}
          label={text("takeRepairs")}
          onChange={(_, checked) => onTakeRepairs(checked)}
        />
      ) : null}
    </Box>
  );
}

function Verdict({ analysis, whole }: { analysis: Analysis; whole: boolean }) {
  const { question, rows } = analysis;
  return (
    <Typography>
      {text(`outcome.${analysis.outcome}`)}{" "}
      {question ? <ServerWords code={question.code}>{question.message}</ServerWords> : null}{" "}
      {whole ? null : (
        <Typography component="span" color="textSecondary">
          {text("beginning", { count: rows.read, rows: formatCount(rows.read) })}
        </Typography>
      )}
    </Typography>
  );
}

type ColumnsProps = Pick<FileAnalysisProps, "choices" | "settled" | "onChoose"> & {
  columns: AnalysedColumn[];
};

function Columns({ columns, choices, settled, onChoose }: ColumnsProps) {
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
              <td>
                {settled.some(({ name }) => name === column.name) ? (
                  text("settled")
                ) : (
                  <Meaning column={column} choices={choices} onChoose={onChoose} />
                )}
              </td>
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

type MeaningProps = Pick<FileAnalysisProps, "choices" | "onChoose"> & { column: AnalysedColumn };

/** What a column is, to be put right where it was taken for something else. */
function Meaning({ column, choices, onChoose }: MeaningProps) {
  const now = choices.find(({ name }) => name === column.name) ?? column;
  const possible = choicesFor(column);
  const all = possible.some((each) => keyOf(each) === keyOf(now)) ? possible : [now, ...possible];
  return (
    <Picker
      label={text("meaningOf", { column: column.name })}
      value={keyOf(now)}
      options={all.map((each) => ({ value: keyOf(each), label: meaningOf(each) }))}
      disabled={all.length === 1}
      hint={column.reason}
      onChange={(key) => {
        const made = possible.find((each) => keyOf(each) === key);
        if (made) onChoose(withChoice(choices, made));
      }}
    />
  );
}

function keyOf({ role, concept }: Pick<ColumnChoice, "role" | "concept">): string {
  return `${role} ${concept ?? ""}`;
}

function Problems({ problems }: { problems: Analysis["problems"] }) {
  const groups = groupByCode(worstFirst(problems));
  const shown = groups.slice(0, shownProblems);
  const more = groups.length - shown.length;
  if (shown.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {shown.map((group) => (
          <ProblemItem key={group[0].code} problems={group} />
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

function meaningOf({ role, concept }: Pick<ColumnChoice, "role" | "concept">): string {
  if (role === "ignored") return text("role.ignored");
  return concept === null ? text(`role.${role}`) : text(`concept.${concept}` as "concept.date");
}
