import Box from "@mui/material/Box";
import { useState } from "react";
import { Field } from "../../shared/components/field";
import { Choice } from "./choice";
import { type Description, type Rules, useSaving, wrongAt } from "./description";
import { fields, Section } from "./section";
import { text } from "./text";

const numbers = ["maxFutureDays", "amountTolerance", "outlierFactor", "maxHeldBack"] as const;

export function RulesForm({ description }: { description: Description }) {
  const saving = useSaving(description.name);
  const before = draftOf(description.rules);
  const [draft, setDraft] = useState(before);
  const wrongColumns = wrongAt(saving.error, "rules.requiredColumns");
  return (
    <Section
      title={text("rules")}
      help={text("rulesHelp")}
      saving={saving}
      changed={JSON.stringify(draft) !== JSON.stringify(before)}
      onSave={() =>
        saving.mutate(
          { rules: changedRules(draft, before) },
          { onSuccess: ({ rules }) => setDraft(draftOf(rules)) },
        )
      }
    >
      <Box sx={fields}>
        {numbers.map((rule) => {
          const wrong = wrongAt(saving.error, `rules.${rule}`);
          return (
            <Field
              key={rule}
              label={text(rule)}
              inputMode="decimal"
              value={draft[rule]}
              help={wrong}
              wrong={wrong !== null}
              onChange={({ target }) => setDraft({ ...draft, [rule]: target.value })}
            />
          );
        })}
        <Field
          label={text("requiredColumns")}
          value={draft.requiredColumns}
          help={wrongColumns ?? text("requiredColumnsHelp")}
          wrong={wrongColumns !== null}
          onChange={({ target }) => setDraft({ ...draft, requiredColumns: target.value })}
        />
        <Choice
          label={text("takeRepairs")}
          value={draft.takeRepairs}
          options={[
            { value: "", label: text("usual") },
            { value: "yes", label: text("takeThem") },
            { value: "no", label: text("holdThem") },
          ]}
          onChange={(takeRepairs) => setDraft({ ...draft, takeRepairs })}
        />
      </Box>
    </Section>
  );
}

type Answer = "" | "yes" | "no";
type Draft = ReturnType<typeof draftOf>;

function draftOf(rules: Rules) {
  return {
    maxFutureDays: `${rules.maxFutureDays ?? ""}`,
    amountTolerance: `${rules.amountTolerance ?? ""}`,
    outlierFactor: `${rules.outlierFactor ?? ""}`,
    maxHeldBack: rules.maxHeldBack === null ? "" : `${Number((rules.maxHeldBack * 100).toFixed(6))}`,
    requiredColumns: (rules.requiredColumns ?? []).join(", "),
    takeRepairs: (rules.takeRepairs === null ? "" : rules.takeRepairs ? "yes" : "no") as Answer,
  };
}

/** Only what was typed: a column's name with a comma in it survives as long as nobody touches the list. */
function changedRules(draft: Draft, before: Draft): Partial<Rules> {
  const changed = (rule: string) => draft[rule as keyof Draft] !== before[rule as keyof Draft];
  return Object.fromEntries(Object.entries(rulesOf(draft)).filter(([rule]) => changed(rule)));
}

function rulesOf(draft: Draft): Rules {
  const columns = draft.requiredColumns
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const heldBack = numberOf(draft.maxHeldBack);
  return {
    maxFutureDays: numberOf(draft.maxFutureDays),
    amountTolerance: numberOf(draft.amountTolerance),
    outlierFactor: numberOf(draft.outlierFactor),
    maxHeldBack: heldBack === null ? null : Number((heldBack / 100).toFixed(8)),
    requiredColumns: columns.length === 0 ? null : columns,
    takeRepairs: draft.takeRepairs === "" ? null : draft.takeRepairs === "yes",
  };
}

/** What is no number goes to the server as it is not allowed there, so that it says so. */
function numberOf(typed: string): number | null {
  if (typed.trim() === "") return null;
  const number = Number(typed.trim());
  return Number.isNaN(number) ? -1 : number;
}
