import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import MenuList from "@mui/material/MenuList";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { Field } from "../../components/field";
import { type DayRange, isDay, nameDay } from "../../format/dates";
import type { Preset } from "../presets";
import { text } from "../text";
import type { ViewState } from "../view-state";

type RangePanelProps = {
  anchor: HTMLElement;
  preset: Preset | null;
  range: DayRange;
  data: DayRange;
  presets: Preset[];
  onChoose: (range: ViewState["range"]) => void;
  onClose: () => void;
};

/** Presets beside a range of one's own; loaded when it is first opened. */
export function RangePanel({ anchor, preset, presets, range, data, onChoose, onClose }: RangePanelProps) {
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ paper: { role: "dialog", "aria-label": text("range"), sx: { mt: 0.5 } } }}
    >
      <Box sx={{ display: "flex", flexDirection: { xs: "column", sm: "row" } }}>
        <MenuList aria-label={text("presets")} sx={{ minWidth: 184, py: 1 }} autoFocusItem>
          {presets.map((each) => (
            <MenuItem key={each} selected={preset === each} onClick={() => onChoose({ preset: each })}>
              {text(each)}
            </MenuItem>
          ))}
        </MenuList>
        <CustomRange range={range} data={data} onChange={onChoose} />
      </Box>
    </Popover>
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
    <Field type="date" name={name} label={label} required defaultValue={range[name]} wrong={wrong} />
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
