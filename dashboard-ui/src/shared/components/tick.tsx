import { styled } from "@mui/material/styles";
import type { ReactNode } from "react";

const Line = styled("label")({
  display: "flex",
  alignItems: "center",
  gap: 8,
  minHeight: 32,
  overflowWrap: "anywhere",
});

const Box = styled("input")(({ theme }) => ({
  width: 16,
  height: 16,
  margin: 0,
  flexShrink: 0,
  accentColor: theme.vars.palette.primary.main,
}));

type TickProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode };

/** Yes or no: the platform's own box, with its words beside it. */
export function Tick({ checked, onChange, children }: TickProps) {
  return (
    <Line>
      <Box type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </Line>
  );
}
