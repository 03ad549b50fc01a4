import Box from "@mui/material/Box";
import { useState } from "react";
import { Field } from "../../shared/components/field";
import { Picker } from "../../shared/components/picker";
import { EmptyMessage } from "../../shared/components/state-messages";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { inLanguage } from "../../shared/i18n/measure-names";
import { type Description, useSaving, wrongAt } from "./description";
import { Section } from "./section";
import { text } from "./text";

/** So many have a field from the beginning; a phone has no room for all of them. */
const few = 6;

type NamesFormProps = { description: Description; source: DataSource | null };

export function NamesForm({ description, source }: NamesFormProps) {
  const saving = useSaving(description.name);
  const [draft, setDraft] = useState<Record<string, string>>({});
  const names = nameable(description, source);
  const labelOf = (name: string) => draft[name] ?? description.labels[name] ?? "";
  const shown = names.filter(
    (name, place) => place < few || name in draft || description.labels[name] !== undefined,
  );
  const general = inLanguage(source?.measures ?? []);
  const called = (name: string) => {
    const measure = general.find((each) => each.name === name && each.label !== name);
    return measure && description.labels[name] === undefined ? `${measure.label} (${name})` : name;
  };
  const changed = names.filter((name) => labelOf(name).trim() !== (description.labels[name] ?? ""));
  const save = () =>
    saving.mutate(
      { labels: Object.fromEntries(changed.map((name) => [name, labelOf(name).trim() || null])) },
      { onSuccess: () => setDraft({}) },
    );
  return (
    <Section
      title={text("names")}
      help={text("namesHelp")}
      saving={saving}
      changed={changed.length > 0}
      onSave={save}
    >
      {names.length === 0 ? (
        <EmptyMessage title={text("noColumns")}>{text("noColumnsBody")}</EmptyMessage>
      ) : null}
      <Box
        sx={{
          display: "grid",
          gap: 1.5,
          gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 240px), 1fr))",
        }}
      >
        {shown.map((name) => {
          const wrong = wrongAt(saving.error, `labels.${name}`);
          return (
            <Field
              key={name}
              label={called(name)}
              placeholder={general.find((each) => each.name === name)?.label ?? name}
              value={labelOf(name)}
              help={wrong}
              wrong={wrong !== null}
              onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
            />
          );
        })}
      </Box>
      {shown.length < names.length ? (
        <div>
          <Picker
            label={text("otherName")}
            value=""
            options={[
              { value: "", label: text("otherName"), disabled: true },
              ...names
                .filter((name) => !shown.includes(name))
                .map((name) => ({ value: name, label: called(name) })),
            ]}
            onChange={(name) => setDraft({ ...draft, [name]: "" })}
          />
        </div>
      ) : null}
    </Section>
  );
}

/** The columns that count, then the measures that every data source has. */
function nameable({ schema, measures, labels }: Description, source: DataSource | null): string[] {
  const columns = (schema?.columns ?? []).filter(({ role }) => role !== "ignored").map(({ name }) => name);
  const own = new Set(measures.map(({ name }) => name));
  const general = (source?.measures ?? []).map(({ name }) => name).filter((name) => !own.has(name));
  return [...new Set([...columns, ...general, ...Object.keys(labels)])];
}
