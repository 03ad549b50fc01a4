import Box from "@mui/material/Box";

/** The mark, with the name beside it unless there is room for the mark only. */
export function Brand({ markOnly = false }: { markOnly?: boolean }) {
  return (
    <Box
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 1.25,
        fontWeight: 600,
        fontSize: 16,
        letterSpacing: "-0.01em",
      }}
    >
      <Box
        component="svg"
        viewBox="0 0 32 32"
        aria-hidden
        sx={{ width: 28, height: 28, flexShrink: 0, color: "primary.main" }}
      >
        <rect width="32" height="32" rx="7" fill="currentColor" />
        <Box
          component="path"
          d="M7 23v-7M13 23V11M19 23v-5M25 23V8"
          sx={{ stroke: "var(--mui-palette-background-paper)", strokeWidth: 3, strokeLinecap: "round" }}
        />
      </Box>
      {markOnly ? null : <span>Sales Analytics</span>}
    </Box>
  );
}
