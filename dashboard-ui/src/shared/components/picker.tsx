import { styled } from "@mui/material/styles";

const Native = styled("select")(({ theme }) => ({
  appearance: "none",
  font: "inherit",
  fontSize: 14,
  color: theme.vars.palette.text.primary,
  minHeight: 36,
  maxWidth: "100%",
  paddingInline: "12px 32px",
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  textOverflow: "ellipsis",
  cursor: "pointer",
  backgroundColor: theme.vars.palette.background.paper,
  backgroundImage:
    "linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%)",
  backgroundSize: "5px 5px",
  backgroundRepeat: "no-repeat",
  backgroundPosition: "right 17px center, right 12px center",
  "&:hover": { backgroundColor: theme.vars.palette.subtle },
  "&:disabled": { color: theme.vars.palette.text.disabled, cursor: "default" },
  "& option": { backgroundColor: theme.vars.palette.background.paper },
}));

type PickerProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  disabled?: boolean;
  hint?: string;
};

/** One of a few: the platform's own list, which every keyboard and phone knows. */
export function Picker<Value extends string>({
  label,
  value,
  options,
  onChange,
  disabled,
  hint,
}: PickerProps<Value>) {
  return (
    <Native
      aria-label={label}
      title={hint}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Native>
  );
}
