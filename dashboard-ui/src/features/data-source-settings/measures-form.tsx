import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { checkQuery, type Description, type OwnMeasure, useSaving } from "./description";
import { MeasureFields } from "./measure-fields";
import { entriesOf, rowOf, withEntry, without } from "./rows";
import { Section } from "./section";
import { text } from "./text";

const pauseBeforeCheck = 400;

export function MeasuresForm({ description }: { description: Description }) {
  const saving = useSaving(description.name);
  const [rows, setRows] = useState(() => description.measures.map(rowOf));
  const measures = entriesOf(rows);
  const changed = JSON.stringify(measures) !== JSON.stringify(description.measures);
  const check = useCheck(description.name, changed ? measures : null);
  return (
    <Section
      title={text("measures")}
      help={
        <>
          {text("measuresHelp")} <code dir="ltr">sum("Gross Revenue") / count()</code>
        </>
      }
      saving={saving}
      changed={changed}
      onSave={() => saving.mutate({ measures }, { onSuccess: (saved) => setRows(saved.measures.map(rowOf)) })}
    >
      {rows.length === 0 ? <Typography color="textSecondary">{text("noMeasures")}</Typography> : null}
      {rows.map(({ key, entry }, index) => (
        <MeasureFields
          key={key}
          measure={entry}
          number={index + 1}
          path={`measures[${index}]`}
          error={check.error}
          fine={check.isSuccess && entry.formula !== ""}
          onChange={(change) => setRows(withEntry(rows, key, change))}
          onRemove={() => setRows(without(rows, key))}
        />
      ))}
      <div>
        <Button startIcon={<Plus size={16} />} onClick={() => setRows([...rows, rowOf(blank)])}>
          {text("addMeasure")}
        </Button>
      </div>
    </Section>
  );
}

const blank: OwnMeasure = { name: "", label: "", formula: "", unit: "number", scale: 2 };

/** What the server says to the measures, once the typing pauses. */
function useCheck(name: string, measures: OwnMeasure[] | null) {
  const [settled, setSettled] = useState(measures);
  const wanted = JSON.stringify(measures);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(wanted)), pauseBeforeCheck);
    return () => clearTimeout(timer);
  }, [wanted]);
  const enabled = settled !== null && JSON.stringify(settled) === wanted;
  return useQuery({ ...checkQuery(name, { measures: settled ?? [] }), enabled });
}
