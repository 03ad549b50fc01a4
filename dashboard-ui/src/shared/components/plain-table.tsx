import { styled } from "@mui/material/styles";

/** A small table of the page's own: a class `figure` aligns figures, `wide` leaves on smaller screens. */
export const PlainTable = styled("table")(({ theme }) => ({
  width: "100%",
  borderCollapse: "collapse",
  "& th, & td": {
    height: 44,
    paddingInline: 16,
    textAlign: "start",
    borderBlockStart: `1px solid ${theme.vars.palette.divider}`,
    overflowWrap: "anywhere",
  },
  "& th": {
    height: 36,
    fontSize: 12,
    fontWeight: 600,
    color: theme.vars.palette.text.secondary,
    overflowWrap: "normal",
  },
  // Others never wrap, so the first, which names the row, would be left with a letter a line.
  "& td:first-of-type": { minWidth: "min(12em, 34vw)" },
  "& .figure": { textAlign: "end", whiteSpace: "nowrap" },
  "& a": { color: "inherit", fontWeight: 600, textDecoration: "none" },
  "& a:hover": { textDecoration: "underline" },
  "& tbody tr:hover": { backgroundColor: theme.vars.palette.subtle },
  [theme.breakpoints.down("md")]: { "& .wide": { display: "none" } },
  [theme.breakpoints.down("sm")]: {
    "& .medium": { display: "none" },
    // What is left of a phone's width belongs to the name.
    "& :is(th, td):first-of-type": { width: "100%" },
    "& th, & td": { paddingInline: 10 },
    "& tr > :first-of-type": { paddingInlineStart: 16 },
    "& th.figure": { whiteSpace: "normal" },
  },
}));
