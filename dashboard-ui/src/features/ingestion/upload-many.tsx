import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "react-router";
import { ApiProblem } from "../../shared/api/problem";
import { Dot } from "../../shared/components/dot";
import { Field } from "../../shared/components/field";
import { PlainTable } from "../../shared/components/plain-table";
import { Surface } from "../../shared/components/surface";
import { formatExact } from "../../shared/format/numbers";
import { formatBytes } from "../../shared/format/sizes";
import { sendFile } from "./send-file";
import { isDataSourceName, suggestName } from "./suggest-name";
import { text } from "./text";
import { historyKey } from "./use-task";

/** A file on its way: `wrong` files are never sent. */
type State =
  | { kind: "waiting" }
  | { kind: "wrong"; why: string }
  | { kind: "sending"; share: number }
  | { kind: "sent"; taskId: string }
  | { kind: "failed"; why: string };

export type Chosen = { file: File; problem: string | null };

/** Several files into one data source or each into its own, one after the other; one that fails holds none of the others up. */
export function UploadMany({ chosen, onCancel }: { chosen: Chosen[]; onCancel: () => void }) {
  const queryClient = useQueryClient();
  const [dataSource, setDataSource] = useState(() => suggestName(chosen[0]?.file.name ?? ""));
  const [apart, setApart] = useState(false);
  const [states, setStates] = useState<State[]>(() =>
    chosen.map(({ problem }) => (problem === null ? { kind: "waiting" } : { kind: "wrong", why: problem })),
  );
  const abort = useRef(new AbortController());
  const valid = apart || isDataSourceName(dataSource);
  const belongsTo = (file: File) => (apart ? suggestName(file.name) : dataSource);
  const begun = states.some(({ kind }) => kind === "sending" || kind === "sent" || kind === "failed");
  const set = (index: number, state: State) =>
    setStates((current) => current.map((each, place) => (place === index ? state : each)));

  async function sendAll() {
    for (const [index, { file, problem }] of chosen.entries()) {
      if (problem !== null || abort.current.signal.aborted) continue;
      set(
        index,
        await send(file, belongsTo(file), abort.current.signal, (share) =>
          set(index, { kind: "sending", share }),
        ),
      );
      void queryClient.invalidateQueries({ queryKey: historyKey });
    }
  }

  return (
    <Surface aria-label={text("uploadTitle")} style={{ overflow: "hidden" }}>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (valid && !begun) void sendAll();
        }}
        sx={{ p: { xs: 2, sm: 3 }, display: "grid", gap: 2 }}
      >
        <Typography variant="h2">{text("manyTitle", { count: chosen.length })}</Typography>
        <Box sx={{ maxWidth: 480 }}>
          <Field
            label={text("dataSource")}
            value={dataSource}
            disabled={begun || apart}
            onChange={(event) => setDataSource(event.target.value)}
            wrong={!valid}
            help={text(valid ? "manyHelp" : "wrongName")}
          />
          <FormControlLabel
            control={<Checkbox size="small" checked={apart} disabled={begun} />}
            label={text("manyApart")}
            onChange={(_, checked) => setApart(checked)}
          />
        </Box>
        <Box sx={{ display: "flex", gap: 1 }}>
          <Button type="submit" variant="contained" disabled={!valid || begun}>
            {text("uploadAll")}
          </Button>
          <Button
            color="inherit"
            onClick={() => {
              abort.current.abort();
              onCancel();
            }}
          >
            {text(begun ? "another" : "cancel")}
          </Button>
        </Box>
      </Box>
      <PlainTable aria-label={text("manyTitle", { count: chosen.length })}>
        <tbody>
          {chosen.map(({ file }, index) => (
            <tr key={`${file.name} ${file.size} ${file.lastModified}`}>
              <td>{file.name}</td>
              {apart ? <td>{belongsTo(file)}</td> : null}
              <td className="figure medium">{formatBytes(file.size)}</td>
              <td>
                <StateOf state={states[index] ?? { kind: "waiting" }} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Surface>
  );
}

function StateOf({ state }: { state: State }) {
  switch (state.kind) {
    case "waiting":
      return <Dot color="text.disabled">{text("manyWaiting")}</Dot>;
    case "wrong":
    case "failed":
      return <Dot color="bad">{state.why}</Dot>;
    case "sending":
      return (
        <Dot color="primary.main">
          {text("manySending", { share: formatExact(Math.round(state.share * 100), { kind: "percent" }) })}
        </Dot>
      );
    case "sent":
      return (
        <Dot color="good">
          <Link to={`?task=${encodeURIComponent(state.taskId)}`}>{text("manySent")}</Link>
        </Dot>
      );
  }
}

async function send(
  file: File,
  dataSource: string,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<State> {
  onShare(0);
  try {
    const onSent = ({ sent, total }: { sent: number; total: number }) =>
      onShare(total === 0 ? 0 : sent / total);
    return {
      kind: "sent",
      taskId: await sendFile(
        { file, dataSource, mode: "append", columns: [], takeRepairs: false },
        onSent,
        signal,
      ),
    };
  } catch (problem) {
    if (problem instanceof ApiProblem) return { kind: "failed", why: problem.message };
    return { kind: "failed", why: text("uploadFailed") };
  }
}
