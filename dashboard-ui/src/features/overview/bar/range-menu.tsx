import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import MenuList from "@mui/material/MenuList";
import Popover from "@mui/material/Popover";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { Calendar } from "lucide-react";
import { type FormEvent, useState } from "react";
import { type DayRange, isDay, nameDay, nameRange } from "../../../shared/format/dates";
import { presets } from "../presets";
import { text } from "../text";
import type { ViewState } from "../view-state";
import { BarButton } from "./bar-button";

type RangeMenuProps = {
  chosen: ViewState["range"];
  range: DayRange;
  data: DayRange;
  onChange: (range: ViewState["range"]) => void;
};

export function RangeMenu({ chosen, range, data, onChange }: RangeMenuProps) {
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
        aria-label={`${text("range")}: ${preset ? `${text(preset)}, ` : ""}${nameRange(range)}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {preset ? (
          <Box component="span" sx={{ fontWeight: 600, mr: 1 }}>
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
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
        slotProps={{ paper: { role: "dialog", "aria-label": text("range"), sx: { mt: 0.5 } } }}
      >
        <Box sx={{ display: "flex", flexDirection: { xs: "column", sm: "row" } }}>
          <MenuList
            aria-label={text("presets")}
            sx={{ minWidth: 184, py: 1 }}
            autoFocusItem={anchor !== null}
          >
            {presets.map((each) => (
              <MenuItem key={each} selected={preset === each} onClick={() => choose({ preset: each })}>
                {text(each)}
              </MenuItem>
            ))}
          </MenuList>
          <CustomRange range={range} data={data} onChange={choose} />
        </Box>
      </Popover>
    </>
  );
}

function CustomRange({
  range,
  data,
  onChange,
}: {
  range: DayRange;
  data: DayRange;
  onChange: (range: DayRange) => void;
}) {
  const [wrong, setWrong] = useState(false);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const start = String(form.get("start"));
    const end = String(form.get("end"));
    if (isDay(start) && isDay(end) && start <= end) onChange({ start, end });
    else setWrong(true);
  }
  const field = (name: "start" | "end", label: string) => (
    <TextField
      type="date"
      name={name}
      label={label}
      size="small"
      required
      defaultValue={range[name]}
      error={wrong}
      slotProps={{ inputLabel: { shrink: true, required: false } }}
    />
  );
  return (
    <Box
      component="form"
      onSubmit={submit}
      sx={{
        display: "grid",
        gap: 2,
        alignContent: "start",
        p: 2,
        width: { sm: 232 },
        borderStyle: "solid",
        borderWidth: { xs: "1px 0 0", sm: "0 0 0 1px" },
        borderColor: "divider",
      }}
    >
      <Typography variant="h3" component="p">
        {text("custom")}
      </Typography>
      {field("start", text("from"))}
      {field("end", text("to"))}
      {wrong ? (
        <Typography role="alert" variant="caption" sx={{ color: "bad" }}>
          {text("wrongOrder")}
        </Typography>
      ) : null}
      <Button type="submit" variant="contained">
        {text("apply")}
      </Button>
      <Typography variant="caption" color="textSecondary">
        {text("anchored", { day: nameDay(data.end) })}
      </Typography>
    </Box>
  );
}
