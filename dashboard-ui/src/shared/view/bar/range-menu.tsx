import Box from "@mui/material/Box";
import { Calendar } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { VisuallyHidden } from "../../components/visually-hidden";
import { type DayRange, nameRange } from "../../format/dates";
import type { Preset } from "../presets";
import { text } from "../text";
import type { ViewState } from "../view-state";
import { BarButton } from "./bar-button";

const LazyPanel = lazy(async () => ({ default: (await import("./range-panel")).RangePanel }));

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
      <BarButton
        startIcon={<Calendar size={16} />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <VisuallyHidden>{text("range")}: </VisuallyHidden>
        {preset ? (
          <Box component="span" sx={{ fontWeight: 600, marginInlineEnd: 1 }}>
            {text(preset)}
          </Box>
        ) : null}
        <Box
          component="span"
          sx={{
            color: preset ? "text.secondary" : "text.primary",
            overflow: "hidden",
            textOverflow: "ellipsis",
          }}
        >
          {nameRange(range)}
        </Box>
      </BarButton>
      {anchor ? (
        <Suspense>
          <LazyPanel
            anchor={anchor}
            preset={preset}
            range={range}
            data={data}
            presets={presets}
            onChoose={choose}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
