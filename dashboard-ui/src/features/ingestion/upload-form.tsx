import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { FileSpreadsheet } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Field } from "../../shared/components/field";
import { Late } from "../../shared/components/late";
import { lazyPart } from "../../shared/components/lazy-part";
import { Surface } from "../../shared/components/surface";
import { dataSourcesQuery } from "../../shared/data-sources/data-sources";
import { formatCount } from "../../shared/format/numbers";
import { formatBytes } from "../../shared/format/sizes";
import type { ColumnChoice } from "./column-choice";
import { FilePreview } from "./file-preview";
import { isDataSourceName, suggestName } from "./suggest-name";
import { text } from "./text";
import type { LoadMode, Upload } from "./upload";

const FileAnalysis = lazyPart(async () => (await import("./file-analysis")).FileAnalysis);

type UploadFormProps = {
  file: File;
  preview: string[][] | null;
  onUpload: (chosen: Upload) => void;
  onCancel: () => void;
};

/** Where the chosen file belongs, with everything filled in that can be guessed. */
export function UploadForm({ file, preview, onUpload, onCancel }: UploadFormProps) {
  const { data: sources = [] } = useQuery(dataSourcesQuery);
  const [dataSource, setDataSource] = useState(() => suggestName(file.name));
  const [mode, setMode] = useState<LoadMode>("append");
  const [takeRepairs, setTakeRepairs] = useState(false);
  const [columns, setColumns] = useState<ColumnChoice[]>([]);
  const known = sources.find((source) => source.name === dataSource);
  const valid = isDataSourceName(dataSource);
  // What is loaded keeps its meaning.
  const settled = known && mode === "append" ? known.columns.filter(isLoaded) : [];
  const free = columns.filter((choice) => !settled.some(({ name }) => name === choice.name));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (valid) onUpload({ file, dataSource, mode: known ? mode : "append", columns: free, takeRepairs });
  }

  return (
    <Surface aria-label={text("uploadTitle")}>
      <Box
        component="form"
        onSubmit={submit}
        sx={{ p: { xs: 2, sm: 3 }, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 3 }}
      >
        <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, minWidth: 0 }}>
          <Box sx={{ color: "primary.main", lineHeight: 0 }}>
            <FileSpreadsheet size={28} strokeWidth={1.5} aria-hidden />
          </Box>
          <Box sx={{ minWidth: 0, flex: 1 }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{file.name}</Typography>
            <Typography variant="caption" color="textSecondary">
              {formatBytes(file.size)}
            </Typography>
          </Box>
          <Button color="inherit" size="small" onClick={onCancel}>
            {text("otherFile")}
          </Button>
        </Box>
        <Box sx={{ maxWidth: 480 }}>
          <Field
            label={text("dataSource")}
            list="data-sources"
            autoComplete="off"
            value={dataSource}
            onChange={(event) => setDataSource(event.target.value)}
            wrong={!valid}
            help={
              !valid
                ? text("wrongName")
                : known
                  ? text("dataSourceKnown", { rows: formatCount(known.rows) })
                  : text("dataSourceNew")
            }
          />
          <datalist id="data-sources">
            {sources.map((source) => (
              <option key={source.name} value={source.name} />
            ))}
          </datalist>
        </Box>
        {preview && preview.length > 0 ? <FilePreview rows={preview} /> : null}
        <Late height={0}>
          <FileAnalysis
            file={file}
            choices={free}
            settled={settled}
            takeRepairs={takeRepairs}
            onChoose={setColumns}
            onTakeRepairs={setTakeRepairs}
          />
        </Late>
        {known ? <ModeChoice mode={mode} onChange={setMode} /> : null}
        <Box>
          <Button type="submit" variant="contained" disabled={!valid}>
            {text("upload")}
          </Button>
        </Box>
      </Box>
    </Surface>
  );
}

function isLoaded({ role }: { role: string }): boolean {
  return role === "dimension" || role === "metric";
}

function ModeChoice({ mode, onChange }: { mode: LoadMode; onChange: (mode: LoadMode) => void }) {
  const option = (value: LoadMode, label: string, help: string) => (
    <FormControlLabel
      value={value}
      control={<Radio size="small" />}
      label={
        <>
          {label}
          <Typography variant="caption" component="span" color="textSecondary" sx={{ ml: 1 }}>
            {help}
          </Typography>
        </>
      }
    />
  );
  return (
    <FormControl>
      <FormLabel sx={{ fontSize: 12, mb: 0.5 }}>{text("mode")}</FormLabel>
      <RadioGroup value={mode} onChange={(_, value) => onChange(value === "replace" ? "replace" : "append")}>
        {option("append", text("append"), text("appendHelp"))}
        {option("replace", text("replace"), text("replaceHelp"))}
      </RadioGroup>
    </FormControl>
  );
}
