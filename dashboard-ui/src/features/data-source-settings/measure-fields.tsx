import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Field } from "../../shared/components/field";
import { Choice } from "./choice";
import { type OwnMeasure, type Unit, units, wrongAt } from "./description";
import { fields } from "./section";
import { text } from "./text";

const unitText = { number: "number", currency: "currencyUnit", percent: "percent", count: "count" } as const;
const digits = ["0", "1", "2", "3", "4", "5", "6"] as const;

type MeasureFieldsProps = {
  measure: OwnMeasure;
  number: number;
  /** Where the server names it. */
  path: string;
  error: unknown;
  /** Whether the server has nothing against it. */
  fine: boolean;
  onChange: (change: Partial<OwnMeasure>) => void;
  onRemove: () => void;
};

export function MeasureFields(props: MeasureFieldsProps) {
  const { measure, number, path, error, fine, onChange, onRemove } = props;
  const wrongFormula = wrongAt(error, `${path}.formula`);
  const wrongName = wrongAt(error, `${path}.name`);
  const wrongLabel = wrongAt(error, `${path}.label`);
  return (
    <Box
      component="fieldset"
      aria-label={text("measureNumber", { number })}
      sx={{ border: 1, borderColor: "divider", borderRadius: 1, p: 2, m: 0, minWidth: 0 }}
    >
      <Box sx={fields}>
        <Field
          label={text("label")}
          value={measure.label}
          help={wrongLabel}
          wrong={wrongLabel !== null}
          onChange={({ target }) => onChange({ label: target.value })}
        />
        <Field
          label={text("shortName")}
          value={measure.name}
          autoCapitalize="none"
          spellCheck={false}
          help={wrongName ?? text("shortNameHelp")}
          wrong={wrongName !== null}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <Box sx={{ gridColumn: "1 / -1", "& input": { fontFamily: "monospace", direction: "ltr" } }}>
          <Field
            label={text("formula")}
            value={measure.formula}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            help={<span role="status">{wrongFormula ?? (fine ? text("formulaFine") : "")}</span>}
            wrong={wrongFormula !== null}
            onChange={({ target }) => onChange({ formula: target.value })}
          />
        </Box>
        <Choice<Unit>
          label={text("unit")}
          value={measure.unit}
          options={units.map((unit) => ({ value: unit, label: text(unitText[unit]) }))}
          onChange={(unit) => onChange({ unit })}
        />
        <Choice
          label={text("digits")}
          value={`${measure.scale}`}
          options={digits.map((each) => ({ value: each as string, label: each }))}
          onChange={(scale) => onChange({ scale: Number(scale) })}
        />
      </Box>
      <Button size="small" color="inherit" onClick={onRemove} sx={{ mt: 1 }}>
        {text("remove")}
      </Button>
    </Box>
  );
}
