import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Surface } from "../../shared/components/surface";
import { formatBytes, formatDuration } from "../../shared/format/sizes";
import { text } from "./large-text";
import { LargeUpload, type Standing } from "./large-upload";
import { addSample, speedOf } from "./speed";
import type { Upload } from "./upload";

type LargeSendingProps = {
  choice: Upload;
  onTask: (taskId: string) => void;
  /** With what went wrong, or null when it was cancelled. */
  onEnd: (problem: Error | null) => void;
};

/** A large file on its way: how far, how fast, and what its sender can do about it. */
export function LargeSending({ choice, onTask, onEnd }: LargeSendingProps) {
  const upload = useRef<LargeUpload | null>(null);
  const [standing, setStanding] = useState<Standing>({ phase: "sending", sent: 0, total: choice.file.size });
  const [samples, setSamples] = useState<ReturnType<typeof addSample>>([]);
  const arrived = useEffectEvent(onTask);
  const failed = useEffectEvent((problem: unknown) =>
    onEnd(problem instanceof DOMException || !(problem instanceof Error) ? null : problem),
  );

  useEffect(() => {
    let here = true;
    const running = new LargeUpload(choice, (now) => {
      if (!here) return;
      setStanding(now);
      setSamples((before) =>
        now.phase === "sending" ? addSample(before, { at: Date.now(), sent: now.sent }) : [],
      );
    });
    upload.current = running;
    running.run().then(
      (taskId) => here && arrived(taskId),
      (problem: unknown) => here && failed(problem),
    );
    return () => {
      here = false;
      running.leave();
    };
  }, [choice]);

  const label = text("uploading", { file: choice.file.name });
  const paused = standing.phase === "paused";
  return (
    <Surface padded aria-label={label}>
      <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{label}</Typography>
      <LinearProgress
        variant="determinate"
        value={(standing.sent / standing.total) * 100}
        color={standing.phase === "sending" ? "primary" : "inherit"}
        aria-label={label}
        sx={{ my: 1.5, height: 6, borderRadius: 3 }}
      />
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          gap: 1,
          justifyContent: "space-between",
          alignItems: "center",
        }}
      >
        <Typography variant="caption" color="textSecondary">
          {factsOf(standing, speedOf(samples)).join(" · ")}
        </Typography>
        <Box sx={{ display: "flex", gap: 1 }}>
          <Button
            size="small"
            color="inherit"
            onClick={() => (paused ? upload.current?.goOn() : upload.current?.pause())}
          >
            {text(paused ? "goOn" : "pause")}
          </Button>
          <Button size="small" color="inherit" onClick={() => upload.current?.cancel()}>
            {text("cancel")}
          </Button>
        </Box>
      </Box>
      <Typography role="status" variant="caption" sx={{ color: "caution" }}>
        {standing.phase === "sending" ? "" : text(standing.phase)}
      </Typography>
    </Surface>
  );
}

function factsOf({ sent, total, phase }: Standing, speed: number | null): string[] {
  const facts = [text("uploaded", { sent: formatBytes(sent), total: formatBytes(total) })];
  if (phase !== "sending") return facts;
  if (sent === total) return [...facts, text("ending")];
  if (speed === null) return facts;
  const left = formatDuration(Math.ceil((total - sent) / speed) * 1000);
  return [...facts, text("speed", { speed: formatBytes(speed) }), text("left", { time: left })];
}
