import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { Picker } from "../../shared/components/picker";
import { dataSourcesQuery, nameOf } from "../../shared/data-sources/data-sources";
import { text } from "./text";

/** The way to a data source's settings. */
export function SettingsPicker() {
  const navigate = useNavigate();
  const { data: sources = [] } = useQuery(dataSourcesQuery);
  if (sources.length === 0) return null;
  return (
    <Picker
      label={text("settings")}
      value=""
      options={[
        { value: "", label: text("settings") },
        ...sources.map((source) => ({ value: source.name, label: nameOf(source) })),
      ]}
      onChange={(name) => void navigate(`/data/${encodeURIComponent(name)}/settings`)}
    />
  );
}
