import Box from "@mui/material/Box";

type Entry = { name: string; line: "solid" | "dashed"; color?: string };

/** What the lines of a chart are, above it. */
export function Legend({ entries }: { entries: Entry[] }) {
  return (
    <Box
      sx={{
        display: "flex",
        flexWrap: "wrap",
        columnGap: 3,
        px: 2,
        pb: 1,
        fontSize: 12,
        color: "text.secondary",
      }}
    >
      {entries.map(({ name, line, color }) => (
        <Box key={name} component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 1 }}>
          <Box
            component="span"
            aria-hidden
            sx={{
              width: 20,
              borderStyle: line,
              borderColor: color ?? (line === "dashed" ? "text.disabled" : "primary.main"),
              borderWidth: "2px 0 0",
            }}
          />
          {name}
        </Box>
      ))}
    </Box>
  );
}
