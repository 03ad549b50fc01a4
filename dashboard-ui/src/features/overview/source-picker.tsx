import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import { type DataSource, nameOf } from "../../shared/data-sources/data-sources";
import { text } from "./text";

type SourcePickerProps = { sources: DataSource[]; chosen: string; onChange: (name: string) => void };

export function SourcePicker({ sources, chosen, onChange }: SourcePickerProps) {
  return (
    <Select
      size="small"
      value={chosen}
      onChange={(event) => onChange(event.target.value)}
      inputProps={{ "aria-label": text("dataSource") }}
      sx={{ minWidth: 160, maxWidth: "100%", height: 36 }}
    >
      {sources.map((source) => (
        <MenuItem key={source.name} value={source.name}>
          {nameOf(source)}
        </MenuItem>
      ))}
    </Select>
  );
}
