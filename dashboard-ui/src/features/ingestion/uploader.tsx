import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import { formatBytes } from "../../shared/format/sizes";
import { DropZone } from "./drop-zone";
import { text } from "./text";
import { type Sent, upload } from "./upload";
import { type Choice, UploadForm } from "./upload-form";

/** From the file in the hand to the task that takes it on. */
export function Uploader({ onTask }: { onTask: (taskId: string) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [sent, setSent] = useState<Sent>({ sent: 0, total: 0 });
  const abort = useRef<AbortController | null>(null);
  const sending = useMutation({
    mutationFn: (choice: Choice) => {
      abort.current = new AbortController();
      setSent({ sent: 0, total: choice.file.size });
      return upload(choice, setSent, abort.current.signal);
    },
    onSuccess: onTask,
  });

  function take(chosen: File, others: number) {
    setMessage(null);
    sending.reset();
    if (chosen.size === 0) return setMessage(text("emptyFile", { file: chosen.name }));
    setFile(chosen);
    if (others > 0) setMessage(text("oneFile", { file: chosen.name }));
  }

  function startOver() {
    setFile(null);
    setMessage(null);
    sending.reset();
  }

  if (!file) return <DropZone message={message} onFile={take} />;
  if (sending.isPending || sending.isSuccess) {
    return <Sending file={file} sent={sent} onCancel={() => abort.current?.abort()} />;
  }
  const cancelled = sending.error instanceof DOMException;
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <UploadForm
        key={`${file.name} ${file.lastModified}`}
        file={file}
        note={message}
        onUpload={(choice) => sending.mutate(choice)}
        onCancel={startOver}
      />
      {sending.isError && !cancelled ? (
        <Surface>
          <ErrorMessage title={text("uploadFailed")} error={sending.error} />
        </Surface>
      ) : null}
    </Box>
  );
}

function Sending({ file, sent, onCancel }: { file: File; sent: Sent; onCancel: () => void }) {
  const share = sent.total === 0 ? 0 : (sent.sent / sent.total) * 100;
  const label = text("uploading", { file: file.name });
  return (
    <Surface sx={{ p: { xs: 2, sm: 3 } }} aria-label={label}>
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
