import Box from "@mui/material/Box";
import type { ChangeText } from "../format/change";

const colors = { up: "good", down: "bad", none: "text.secondary" } as const;
const arrows = { up: "▲", down: "▼", none: "" } as const;

/** A change, told by sign and arrow first and by colour second. */
export function ChangeChip({ change, lessIsBetter = false }: { change: ChangeText; lessIsBetter?: boolean }) {
  const tone =
    lessIsBetter && change.direction !== "none"
      ? change.direction === "up"
        ? "down"
        : "up"
      : change.direction;
  return (
    <Box
      component="span"
      sx={{ color: colors[tone], fontWeight: change.direction === "none" ? 400 : 600, whiteSpace: "nowrap" }}
    >
      {arrows[change.direction] ? (
        <Box
          component="span"
          aria-hidden
          sx={{ fontSize: "0.75em", marginInlineEnd: 0.5, verticalAlign: "0.1em" }}
        >
          {arrows[change.direction]}
        </Box>
      ) : null}
      {change.text}
    </Box>
  );
}
