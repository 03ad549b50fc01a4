/** What A4 leaves between its margins; US Letter leaves a little more. Charts are drawn at this width. */
const paperWidth = 718;

const grid = (columns: number) => ({ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr)) !important` });

/** The page on paper: no navigation, nothing that can be pressed, cards whole, tables at full length. */
export const paperStyles = {
  "@page": { size: "auto", margin: "10mm" },
  "html[data-printing]": {
    width: paperWidth,
    backgroundColor: "#fff",
    printColorAdjust: "exact",
    "& body": { backgroundColor: "#fff", overflow: "visible !important", padding: "0 !important" },
    "& [data-screen-only], & .MuiModal-root": { display: "none !important" },
    "& [data-frame], & main": { display: "block !important", padding: "0 !important", minHeight: 0 },
    "& [data-page]": { padding: "0 !important" },
    "& [data-columns='2'], & [data-columns='3']": grid(2),
    "& [data-columns='kpi']": grid(3),
    "& [data-columns='3'] > :last-child:nth-child(odd)": { gridColumn: "1 / -1" },
    "& section": { breakInside: "avoid" },
    "& [data-scroller]": { maxHeight: "none !important", overflow: "visible !important" },
    "& tr[data-gap]": { display: "none" },
    "& th": { position: "static !important" },
    "& [data-scroller] :is(th, td)": {
      height: "auto !important",
      paddingInline: "4px !important",
      fontSize: 10,
      whiteSpace: "normal !important",
      overflowWrap: "anywhere",
    },
  },
};
