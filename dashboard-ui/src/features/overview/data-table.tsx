import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import { VisuallyHidden } from "../../shared/components/visually-hidden";

const Table = styled("table")(({ theme }) => ({
  width: "100%",
  borderCollapse: "collapse",
  fontSize: 14,
  "& th, & td": {
    height: 36,
    paddingInline: 16,
    textAlign: "end",
    whiteSpace: "nowrap",
    borderBlockEnd: `1px solid ${theme.vars.palette.divider}`,
  },
  "& th": {
    position: "sticky",
    insetBlockStart: 0,
    fontSize: 12,
    fontWeight: 600,
    color: theme.vars.palette.text.secondary,
    backgroundColor: theme.vars.palette.background.paper,
  },
  "& th:first-of-type, & td:first-of-type": {
    textAlign: "start",
    maxWidth: 240,
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
}));

/** A chart's figures as a table: the first column names, the others are right-aligned figures. */
export function DataTable({
  caption,
  header,
  rows,
}: {
  caption: string;
  header: string[];
  rows: string[][];
}) {
  return (
    // What scrolls must be reachable by keyboard
    <Box tabIndex={0} role="group" aria-label={caption} sx={{ overflow: "auto", maxHeight: 380, mb: 1 }}>
      <Table>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((cell, index) => (
                <td key={header[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
}
