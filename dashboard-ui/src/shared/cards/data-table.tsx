import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import { VisuallyHidden } from "../components/visually-hidden";
import { printCell, type Table } from "./table";

const Grid = styled("table")(({ theme }) => ({
  width: "100%",
  borderCollapse: "collapse",
  fontSize: 14,
  "& th, & td": {
    height: 36,
    paddingInline: 16,
    textAlign: "start",
    whiteSpace: "nowrap",
    borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  },
  "& .figure": { textAlign: "end" },
  "& th": {
    position: "sticky",
    insetBlockStart: 0,
    fontSize: 12,
    fontWeight: 600,
    color: theme.vars.palette.text.secondary,
    backgroundColor: theme.vars.palette.background.paper,
  },
  "& th:first-of-type, & td:first-of-type": {
    maxWidth: 240,
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
}));

/** A chart's figures as a table: names at the start, figures right-aligned. */
export function DataTable({ caption, table }: { caption: string; table: Table }) {
  const { columns, rows } = table;
  return (
    // What scrolls must be reachable by keyboard
    <Box
      tabIndex={0}
      data-scroller
      role="group"
      aria-label={caption}
      sx={{ position: "relative", overflow: "auto", maxHeight: 380, mb: 1 }}
    >
      <Grid>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map(({ label, unit }) => (
              <th key={label} scope="col" className={unit && "figure"}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={keyOf(cells)}>
              {columns.map(({ label, unit }, index) => (
                <td key={label} className={unit && "figure"}>
                  {printCell(cells[index] ?? null, unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Grid>
    </Box>
  );
}

/** The names in a row tell it from the others; its figures may be equal. */
function keyOf(cells: Table["rows"][number]): string {
  return JSON.stringify(cells.filter((cell) => typeof cell !== "number"));
}
