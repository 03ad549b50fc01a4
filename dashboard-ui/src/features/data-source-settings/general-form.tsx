import Box from "@mui/material/Box";
import { useId, useState } from "react";
import { Field } from "../../shared/components/field";
import { utc } from "../../shared/format/dates";
import { currentLocale } from "../../shared/format/numbers";
import { Choice } from "./choice";
import { type Description, type DescriptionChange, useSaving, weekStarts, wrongAt } from "./description";
import { fields, Section } from "./section";
import { text } from "./text";

const months = Array.from({ length: 12 }, (_, month) => `${month + 1}`);

export function GeneralForm({ description }: { description: Description }) {
  const saving = useSaving(description.name);
  const before = draftOf(description);
  const [draft, setDraft] = useState(before);
  const zones = useId();
  const [choosing, setChoosing] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <Section
      title={text("general")}
      saving={saving}
      changed={JSON.stringify(draft) !== JSON.stringify(before)}
      onSave={() => saving.mutate(changeOf(draft), { onSuccess: (saved) => setDraft(draftOf(saved)) })}
    >
      <Box sx={fields}>
        <Field
          label={text("label")}
          placeholder={description.name}
          value={draft.label}
          onChange={({ target }) => change({ label: target.value })}
        />
        <Field
          label={text("description")}
          value={draft.description}
          onChange={({ target }) => change({ description: target.value })}
        />
        <Field
          label={text("currency")}
          value={draft.currency}
          autoCapitalize="characters"
          maxLength={3}
          help={wrongAt(saving.error, "settings.currency") ?? text("currencyHelp")}
          wrong={wrongAt(saving.error, "settings.currency") !== null}
          onChange={({ target }) => change({ currency: target.value.toUpperCase() })}
        />
        <Field
          label={text("timeZone")}
          value={draft.timeZone}
          list={zones}
          onFocus={() => setChoosing(true)}
          placeholder="UTC"
          help={wrongAt(saving.error, "settings.timeZone") ?? text("timeZoneHelp")}
          wrong={wrongAt(saving.error, "settings.timeZone") !== null}
          onChange={({ target }) => change({ timeZone: target.value })}
        />
        <datalist id={zones}>
          {(choosing ? Intl.supportedValuesOf("timeZone") : []).map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <Choice
          label={text("fiscalYearStart")}
          value={draft.fiscalYearStart}
          options={[
            { value: "", label: text("usualIs", { value: nameMonth(1) }) },
            ...months.map((month) => ({ value: month, label: nameMonth(Number(month)) })),
          ]}
          onChange={(fiscalYearStart) => change({ fiscalYearStart })}
        />
        <Choice
          label={text("weekStart")}
          value={draft.weekStart}
          options={[
            { value: "", label: text("usualIs", { value: nameWeekday("monday") }) },
            ...weekStarts.map((day) => ({ value: day, label: nameWeekday(day) })),
          ]}
          onChange={(weekStart) => change({ weekStart })}
        />
      </Box>
    </Section>
  );
}

function draftOf({ label, description, settings }: Description) {
  return {
    label: label ?? "",
    description: description ?? "",
    currency: settings.currency ?? "",
    timeZone: settings.timeZone ?? "",
    fiscalYearStart: settings.fiscalYearStart === null ? "" : `${settings.fiscalYearStart}`,
    weekStart: settings.weekStart ?? ("" as const),
  };
}

function changeOf(draft: ReturnType<typeof draftOf>): DescriptionChange {
  return {
    label: draft.label.trim() || null,
    description: draft.description.trim() || null,
    settings: {
      currency: draft.currency.trim() || null,
      timeZone: draft.timeZone.trim() || null,
      fiscalYearStart: draft.fiscalYearStart === "" ? null : Number(draft.fiscalYearStart),
      weekStart: draft.weekStart === "" ? null : draft.weekStart,
    },
  };
}

function nameMonth(month: number): string {
  return utc(currentLocale(), { month: "long" }).format(new Date(Date.UTC(2024, month - 1, 1)));
}

/** The days that a week of January 2024 had. */
const dayIn2024 = { monday: 1, saturday: 6, sunday: 7 };

function nameWeekday(day: keyof typeof dayIn2024): string {
  return utc(currentLocale(), { weekday: "long" }).format(new Date(Date.UTC(2024, 0, dayIn2024[day])));
}
