import styles from "./picker.module.css";

type PickerProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; disabled?: boolean }[];
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
    <select
      className={styles.picker}
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
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
