import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Late } from "../../shared/components/late";
import { lazyPart } from "../../shared/components/lazy-part";
import { ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import { formatBytes } from "../../shared/format/sizes";
import { DropZone } from "./drop-zone";
import { inspectFile } from "./inspect-file";
import { isLarge } from "./send-file";
import { text } from "./text";
import { type Sent, type Upload, upload } from "./upload";
import type { Chosen } from "./upload-many";

const UploadForm = lazyPart(async () => (await import("./upload-form")).UploadForm);
const LargeSending = lazyPart(async () => (await import("./large-sending")).LargeSending);
const UploadMany = lazyPart(async () => (await import("./upload-many")).UploadMany);

/** From the file in the hand to the task that takes it on. */
export function Uploader({ onTask }: { onTask: (taskId: string) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<string[][] | null>(null);
  const [many, setMany] = useState<Chosen[]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const [large, setLarge] = useState<Upload | null>(null);
  const [largeProblem, setLargeProblem] = useState<Error | null>(null);
  const [sent, setSent] = useState<Sent>({ sent: 0, total: 0 });
  const abort = useRef<AbortController | null>(null);
  const sending = useMutation({
    mutationFn: (choice: Upload) => {
      abort.current = new AbortController();
      setSent({ sent: 0, total: choice.file.size });
      return upload(choice, setSent, abort.current.signal);
    },
    onSuccess: onTask,
  });

  function send(choice: Upload) {
    setLargeProblem(null);
    if (isLarge(choice.file)) setLarge(choice);
    else sending.mutate(choice);
  }

  async function take(files: File[]) {
    setMessage(null);
    sending.reset();
    const inspected = await Promise.all(files.map(async (each) => ({ each, ...(await inspectFile(each)) })));
    const [only, ...others] = inspected.map(({ each, problem, preview: rows }) => ({
      file: each,
      problem: problem === null ? null : text(`wrong.${problem}`, { file: each.name }),
      rows,
    }));
    if (!only) return;
    if (others.length > 0) return setMany([only, ...others]);
    if (only.problem !== null) return setMessage(only.problem);
    setPreview(only.rows);
    setFile(only.file);
  }

  function startOver() {
    setFile(null);
    setMany([]);
    setMessage(null);
    setLargeProblem(null);
    sending.reset();
  }

  if (many.length > 0) {
    return (
      <Late height={320}>
        <UploadMany chosen={many} onCancel={startOver} />
      </Late>
    );
  }
  if (!file) return <DropZone message={message} onFiles={(files) => void take(files)} />;
  if (large) {
    return (
      <Late height={120}>
        <LargeSending
          choice={large}
          onTask={onTask}
          onEnd={(problem) => {
            setLargeProblem(problem);
            setLarge(null);
          }}
        />
      </Late>
    );
  }
  if (sending.isPending || sending.isSuccess) {
    return <Sending file={file} sent={sent} onCancel={() => abort.current?.abort()} />;
  }
  const problem = sending.error instanceof DOMException ? null : (sending.error ?? largeProblem);
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <Late height={320}>
        <UploadForm
          key={`${file.name} ${file.lastModified}`}
          file={file}
          preview={preview}
          onUpload={send}
          onCancel={startOver}
        />
      </Late>
      {problem ? (
        <Surface>
          <ErrorMessage title={text("uploadFailed")} error={problem} />
        </Surface>
      ) : null}
    </Box>
  );
}

function Sending({ file, sent, onCancel }: { file: File; sent: Sent; onCancel: () => void }) {
  const share = sent.total === 0 ? 0 : (sent.sent / sent.total) * 100;
  const label = text("uploading", { file: file.name });
  return (
    <Surface padded aria-label={label}>
      <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{label}</Typography>
      <LinearProgress
        variant="determinate"
        value={share}
        aria-label={label}
        sx={{ my: 1.5, height: 6, borderRadius: 3 }}
      />
      <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center" }}>
        <Typography variant="caption" color="textSecondary">
          {text("uploaded", { sent: formatBytes(sent.sent), total: formatBytes(sent.total) })}
        </Typography>
        <Button size="small" color="inherit" onClick={onCancel}>
          {text("cancel")}
        </Button>
      </Box>
    </Surface>
  );
}
