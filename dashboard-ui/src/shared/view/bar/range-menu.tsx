import { Calendar, ChevronDown } from "lucide-react";
import { useState } from "react";
import { Late } from "../../components/late";
import { VisuallyHidden } from "../../components/visually-hidden";
import { type DayRange, nameRange } from "../../format/dates";
import { lazyThemed } from "../../theme/lazy-themed";
import type { Preset } from "../presets";
import { text } from "../text";
import type { ViewState } from "../view-state";
import { BarButton } from "./bar-button";
import styles from "./range-menu.module.css";

const LazyPanel = lazyThemed(async () => (await import("./range-panel")).RangePanel);

type RangeMenuProps = {
  chosen: ViewState["range"];
  range: DayRange;
  data: DayRange;
  presets: Preset[];
  onChange: (range: ViewState["range"]) => void;
};

export function RangeMenu({ chosen, range, data, presets, onChange }: RangeMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const preset = "preset" in chosen ? chosen.preset : null;
  const choose = (next: ViewState["range"]) => {
    setAnchor(null);
    onChange(next);
  };
  return (
    <>
      <BarButton aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        <Calendar size={16} />
        <VisuallyHidden>{text("range")}: </VisuallyHidden>
        {preset ? <span className={styles.preset}>{text(preset)}</span> : null}
        <span className={styles.days}>{nameRange(range)}</span>
        <ChevronDown size={16} />
      </BarButton>
      {anchor ? (
        <Late onClose={() => setAnchor(null)}>
          <LazyPanel
            anchor={anchor}
            preset={preset}
            range={range}
            data={data}
            presets={presets}
            onChoose={choose}
            onClose={() => setAnchor(null)}
          />
        </Late>
      ) : null}
    </>
  );
}
