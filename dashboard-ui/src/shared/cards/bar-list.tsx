import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import type { ChangeText } from "../format/change";
import { ChangeChip } from "./change-chip";

type BarRow = {
  key: string;
  name: string;
  amount: number;
  figure: string;
  change: ChangeText | null;
  pressed: boolean;
  muted: boolean;
  hint: string;
};

/** Amounts as bars that start at zero; the largest fills the width. Each is a button. */
export function BarList({ rows, onPick }: { rows: BarRow[]; onPick: (key: string) => void }) {
  const largest = Math.max(...rows.map((each) => Math.abs(each.amount)));
  return (
    <Box component="ol" sx={{ listStyle: "none", m: 0, px: 1, pb: 1 }}>
      {rows.map((row) => (
        <li key={row.key}>
          <Bar
            row={row}
            share={largest === 0 ? 0 : Math.abs(row.amount) / largest}
            onClick={() => onPick(row.key)}
          />
        </li>
      ))}
    </Box>
  );
}

function Bar({ row, share, onClick }: { row: BarRow; share: number; onClick: () => void }) {
  return (
    <ButtonBase
      onClick={onClick}
      aria-pressed={row.pressed}
      title={row.hint}
      sx={{
        width: "100%",
        display: "grid",
        gridTemplateColumns: "minmax(0, 1fr) auto",
        alignItems: "baseline",
        columnGap: 1.5,
        textAlign: "start",
        px: 1,
        py: 0.75,
        borderRadius: "6px",
        fontSize: 14,
        // Its words stay readable: only what is drawn steps back.
        color: row.muted ? "text.secondary" : "text.primary",
        transition: "color 150ms, background-color 150ms",
        "&:hover": { backgroundColor: "subtle", color: "text.primary" },
      }}
    >
      <Box
        component="span"
        sx={{
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
          fontWeight: row.pressed ? 600 : 400,
        }}
      >
        <bdi>{row.name}</bdi>
      </Box>
      <Box component="span" sx={{ display: "flex", gap: 1.5, alignItems: "baseline" }}>
        {row.change ? (
          <Box component="span" sx={{ fontSize: 12 }}>
            <ChangeChip change={row.change} />
          </Box>
        ) : null}
        <Box component="span" sx={{ fontWeight: 600 }}>
          {row.figure}
        </Box>
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{
          gridColumn: "1 / -1",
          height: 6,
          mt: 0.5,
          borderRadius: 3,
          backgroundColor: "subtle",
          overflow: "hidden",
          opacity: row.muted ? 0.5 : 1,
        }}
      >
        <Box
          component="span"
          sx={{
            display: "block",
            height: "100%",
            borderRadius: 3,
            backgroundColor: row.amount < 0 ? "bad" : "primary.main",
            transition: "width 150ms",
          }}
          style={{ width: `${share * 100}%` }}
        />
      </Box>
    </ButtonBase>
  );
}
