import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useEffect } from "react";

/** A page's title, what stands beside it, and its content on the common grid. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Sales Analytics`;
  }, [title]);
  return (
    <Box
      data-page
      sx={{ maxWidth: 1600, mx: "auto", px: { xs: 2, sm: 3 }, pt: { xs: 2, sm: 3 }, pb: { xs: 4, sm: 6 } }}
    >
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          alignItems: "center",
          justifyContent: "space-between",
          gap: 2,
          mb: 2,
        }}
      >
        <Typography variant="h1" sx={{ fontSize: { xs: 20, sm: 28 } }}>
          {title}
        </Typography>
        <Box data-screen-only>{aside}</Box>
      </Box>
      {children}
    </Box>
  );
}
