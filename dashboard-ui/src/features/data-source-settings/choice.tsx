import Box from "@mui/material/Box";
import { Picker } from "../../shared/components/picker";

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** A picker with its label above, as the fields beside it have theirs. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <Box
      sx={{ display: "grid", gap: 0.5, minWidth: 0, "& select": { minHeight: 40, borderColor: "control" } }}
    >
      <Box component="span" aria-hidden sx={{ fontSize: 12, fontWeight: 600, color: "text.secondary" }}>
        {props.label}
      </Box>
      <Picker {...props} />
    </Box>
  );
}
