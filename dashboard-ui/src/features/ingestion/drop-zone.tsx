import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { VisuallyHidden } from "../../shared/components/visually-hidden";
import { acceptedTypes } from "./inspect-file";
import { text } from "./text";

/** Takes files, dropped or chosen; the button is what the keyboard finds. */
export function DropZone({ message, onFiles }: { message: string | null; onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        display: "grid",
        justifyItems: "center",
        textAlign: "center",
        gap: 1,
        px: 3,
        py: { xs: 4, sm: 6 },
        borderRadius: 1,
        border: "1.5px dashed",
        borderColor: over ? "primary.main" : "text.disabled",
        backgroundColor: over ? "accentSoft" : "background.paper",
        transition: "background-color 150ms, border-color 150ms",
      }}
    >
      <Box sx={{ color: "primary.main", lineHeight: 0, mb: 1 }}>
        <Upload size={32} strokeWidth={1.5} aria-hidden />
      </Box>
      <Typography variant="h2" component="p">
        {text(over ? "dropNow" : "drop")}
      </Typography>
      <Typography color="textSecondary" sx={{ maxWidth: "56ch" }}>
        {text("takes")}
      </Typography>
      <Button variant="contained" sx={{ mt: 2 }} onClick={() => input.current?.click()}>
        {text("browse")}
      </Button>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          multiple
          accept={acceptedTypes}
          tabIndex={-1}
          aria-label={text("browse")}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
      </VisuallyHidden>
      {message ? (
        <Typography role="alert" sx={{ color: "bad", mt: 1 }}>
          {message}
        </Typography>
      ) : null}
    </Box>
  );
}
