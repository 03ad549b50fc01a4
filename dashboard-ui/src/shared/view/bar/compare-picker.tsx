import { Picker } from "../../components/picker";
import { text } from "../text";
import { type ComparisonChoice, comparisons, type ViewState } from "../view-state";

type ComparePickerProps = {
  chosen: ComparisonChoice;
  range: ViewState["range"];
  onChange: (choice: ComparisonChoice) => void;
};

/** What the figures are compared with. Before all dates lies nothing: then the choices are there, but say so. */
export function ComparePicker({ chosen, range, onChange }: ComparePickerProps) {
  const everything = "preset" in range && range.preset === "all";
  return (
    <Picker
      label={text("compare")}
      value={everything ? "none" : chosen}
      hint={everything ? text("compareAll") : ""}
      options={comparisons.map((each) => ({
        value: each,
        label: text(everything && each === "none" ? "noneOfAll" : each),
        disabled: everything && each !== "none",
      }))}
      onChange={onChange}
    />
  );
}
