import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import { text } from "./text";

const Grid = styled("table")(({ theme }) => ({
  borderCollapse: "collapse",
  fontSize: 12,
  "& td, & th": {
    height: 28,
    paddingInline: 12,
    maxWidth: 220,
    textAlign: "start",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  },
  "& tr:first-of-type td": { fontWeight: 600 },
}));

/** How a file begins, as it stands; nothing is decided by it. */
export function FilePreview({ rows }: { rows: string[][] }) {
  return (
    <Box>
      <Box sx={{ fontSize: 12, fontWeight: 600, color: "text.secondary", mb: 0.5 }}>{text("preview")}</Box>
      <Box
        // What scrolls must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={text("preview")}
        sx={{ overflow: "auto", border: 1, borderColor: "divider", borderRadius: 1 }}
      >
        <Grid>
          <tbody>
            {numbered(rows).map(([row, cells]) => (
              <tr key={row}>
                {numbered(cells).map(([column, cell]) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Grid>
      </Box>
    </Box>
  );
}

/** Cells of a file have no identity but their place. */
function numbered<Item>(items: Item[]): [string, Item][] {
  return items.map((item, place) => [String(place), item]);
}
