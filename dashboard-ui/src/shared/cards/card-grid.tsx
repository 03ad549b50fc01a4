import Box from "@mui/material/Box";
import { Children, type ReactNode } from "react";

/** Cards below and beside each other; beside only where there is room. */
export function CardGrid({ columns: most = 1, children }: { columns?: 1 | 2 | 3; children: ReactNode }) {
  // Where a card is left out the others take its place.
  const columns = Math.max(1, Math.min(most, Children.toArray(children).length));
  return (
    <Box
      data-columns={columns}
      sx={{
        display: "grid",
        gap: { xs: 2, lg: 3 },
        gridTemplateColumns: {
          xs: "minmax(0, 1fr)",
          md: `repeat(${Math.min(columns, 2)}, minmax(0, 1fr))`,
          lg: `repeat(${columns}, minmax(0, 1fr))`,
        },
      }}
    >
      {children}
    </Box>
  );
}
