import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { DataSource } from "../../shared/data-sources/data-sources";
import { type Description, type Target, useSaving } from "./description";
import { entriesOf, rowOf, withEntry, without } from "./rows";
import { Section } from "./section";
import { type Draft, TargetFields } from "./target-fields";
import { text } from "./text";

const rowsAtOnce = 30;

type TargetsFormProps = { description: Description; source: DataSource | null };

export function TargetsForm({ description, source }: TargetsFormProps) {
  const saving = useSaving(description.name);
  const [rows, setRows] = useState(() => description.targets.map(draftOf).map(rowOf));
  const [shown, setShown] = useState(rowsAtOnce);
  const targets = entriesOf(rows).map(targetOf);
  const measures = optionsOf(source, entriesOf(rows));
  const add = () => {
    const last = rows.at(-1)?.entry;
    const measure = last?.measure ?? measures[0]?.value ?? "revenue";
    setRows([...rows, rowOf({ period: "", dimension: "", value: "", ...last, measure, amount: "" })]);
    setShown(Math.max(shown, rows.length + 1));
  };
  return (
    <Section
      title={text("targets")}
      help={text("targetsHelp")}
      saving={saving}
      changed={JSON.stringify(targets) !== JSON.stringify(description.targets)}
      onSave={() =>
        saving.mutate({ targets }, { onSuccess: (saved) => setRows(saved.targets.map(draftOf).map(rowOf)) })
      }
    >
      {rows.length === 0 ? <Typography color="textSecondary">{text("noTargets")}</Typography> : null}
      {rows.slice(0, shown).map(({ key, entry }, index) => (
        <TargetFields
          key={key}
          target={entry}
          number={index + 1}
          path={`targets[${index}]`}
          error={saving.error}
          measures={measures}
          dimensions={source?.dimensions ?? []}
          onChange={(change) => setRows(withEntry(rows, key, change))}
          onRemove={() => setRows(without(rows, key))}
        />
      ))}
      <div>
        {rows.length > shown ? (
          <Button color="inherit" onClick={() => setShown(shown + rowsAtOnce)}>
            {text("moreTargets")}
          </Button>
        ) : null}
        <Button startIcon={<Plus size={16} />} onClick={add}>
          {text("addTarget")}
        </Button>
      </div>
    </Section>
  );
}

/** The measures of the data; what a target names stays, even where the data has it no more. */
function optionsOf(source: DataSource | null, drafts: Draft[]): { value: string; label: string }[] {
  const known = (source?.measures ?? []).map(({ name, label }) => ({ value: name, label }));
  const named = new Set(drafts.map(({ measure }) => measure));
  for (const { value } of known) named.delete(value);
  return [...known, ...[...named].map((name) => ({ value: name, label: name }))];
}

function draftOf({ measure, period, dimension, value, amount }: Target): Draft {
  return { measure, period, dimension: dimension ?? "", value: value ?? "", amount: `${amount ?? ""}` };
}

function targetOf({ measure, period, dimension, value, amount }: Draft): Target {
  const number = Number(amount.trim());
  return {
    measure,
    period: period.trim(),
    dimension: dimension || null,
    value: dimension ? value.trim() || null : null,
    amount: amount.trim() === "" || Number.isNaN(number) ? null : number,
  };
}
