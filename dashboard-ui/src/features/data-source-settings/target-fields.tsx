import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Field } from "../../shared/components/field";
import { Choice } from "./choice";
import { wrongAt } from "./description";
import { text } from "./text";

/** A target as it is typed. */
export type Draft = { measure: string; period: string; dimension: string; value: string; amount: string };

type TargetFieldsProps = {
  target: Draft;
  number: number;
  /** Where the server names it. */
  path: string;
  error: unknown;
  measures: { value: string; label: string }[];
  dimensions: { name: string; label: string }[];
  onChange: (change: Partial<Draft>) => void;
  onRemove: () => void;
};

export function TargetFields(props: TargetFieldsProps) {
  const { target, number, path, error, measures, dimensions, onChange, onRemove } = props;
  const wrongPeriod = wrongAt(error, `${path}.period`);
  const wrongAmount = wrongAt(error, `${path}.amount`);
  const known = dimensions.map(({ name, label }) => ({ value: name, label }));
  const kept = target.dimension !== "" && !known.some(({ value }) => value === target.dimension);
  return (
    <Box
      component="fieldset"
      aria-label={text("targetNumber", { number })}
      sx={{
        display: "grid",
        gap: 1.5,
        alignItems: "start",
        border: 0,
        borderBottom: 1,
        borderColor: "divider",
        p: 0,
        pb: 1.5,
        m: 0,
        minWidth: 0,
        gridTemplateColumns: { xs: "repeat(2, minmax(0, 1fr))", md: "repeat(5, minmax(0, 1fr)) auto" },
      }}
    >
      <Choice
        label={text("measure")}
        value={target.measure}
        options={measures}
        onChange={(measure) => onChange({ measure })}
      />
      <Field
        label={text("period")}
        value={target.period}
        placeholder="2026-Q1"
        help={wrongPeriod}
        wrong={wrongPeriod !== null}
        onChange={({ target: input }) => onChange({ period: input.value })}
      />
      <Choice
        label={text("dimension")}
        value={target.dimension}
        options={[
          { value: "", label: text("allSales") },
          ...known,
          ...(kept ? [{ value: target.dimension, label: target.dimension }] : []),
        ]}
        onChange={(dimension) => onChange({ dimension })}
      />
      <Field
        label={text("value")}
        value={target.value}
        disabled={target.dimension === ""}
        onChange={({ target: input }) => onChange({ value: input.value })}
      />
      <Field
        label={text("amount")}
        value={target.amount}
        inputMode="decimal"
        help={wrongAmount}
        wrong={wrongAmount !== null}
        onChange={({ target: input }) => onChange({ amount: input.value })}
      />
      <Box sx={{ alignSelf: { xs: "end", md: "center" } }}>
        <Button size="small" color="inherit" onClick={onRemove}>
          {text("remove")}
        </Button>
      </Box>
    </Box>
  );
}
