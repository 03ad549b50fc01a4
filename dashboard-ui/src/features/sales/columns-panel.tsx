import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Popover from "@mui/material/Popover";
import { useState } from "react";
import { Tick } from "../../shared/components/tick";
import { text } from "./columns-text";

type ColumnsPanelProps = {
  anchor: HTMLElement;
  names: string[];
  chosen: string[] | null;
  onChange: (chosen: string[] | null) => void;
  onClose: () => void;
};

/** Which columns the table has. They are fetched anew only once the choice is made. */
export function ColumnsPanel({ anchor, names, chosen, onChange, onClose }: ColumnsPanelProps) {
  const [ticked, setTicked] = useState(() => new Set(chosen ?? names));
  const tick = (name: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(name);
    else next.delete(name);
    setTicked(next);
  };
  const show = () => {
    const shown = names.filter((name) => ticked.has(name));
    onChange(shown.length === names.length ? null : shown);
    onClose();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ paper: { role: "dialog", "aria-label": text("columns"), sx: { mt: 0.5, width: 280 } } }}
    >
      <Box sx={{ display: "flex", gap: 1, p: 1, borderBottom: 1, borderColor: "divider" }}>
        <Button size="small" onClick={() => setTicked(new Set(names))}>
          {text("all")}
        </Button>
        <Button size="small" onClick={() => setTicked(new Set())}>
          {text("none")}
        </Button>
      </Box>
      <Box component="ul" sx={{ m: 0, px: 2, py: 1, listStyle: "none", maxHeight: 320, overflow: "auto" }}>
        {names.map((name) => (
          <li key={name}>
            <Tick checked={ticked.has(name)} onChange={(on) => tick(name, on)}>
              <bdi>{name}</bdi>
            </Tick>
          </li>
        ))}
      </Box>
      <Box sx={{ p: 1.5, borderTop: 1, borderColor: "divider", display: "grid", gap: 1 }}>
        <Button variant="contained" disabled={ticked.size === 0} onClick={show}>
          {text("show")}
        </Button>
        {ticked.size === 0 ? (
          <Box role="status" sx={{ fontSize: 12, color: "text.secondary" }}>
            {text("leastOne")}
          </Box>
        ) : null}
      </Box>
    </Popover>
  );
}
