import { Picker } from "../components/picker";
import { type DataSource, nameOf } from "../data-sources/data-sources";
import { text } from "./text";

type SourcePickerProps = { sources: DataSource[]; chosen: string; onChange: (name: string) => void };

export function SourcePicker({ sources, chosen, onChange }: SourcePickerProps) {
  return (
    <Picker
      label={text("dataSource")}
      value={chosen}
      options={sources.map((source) => ({ value: source.name, label: nameOf(source) }))}
      onChange={onChange}
    />
  );
}
