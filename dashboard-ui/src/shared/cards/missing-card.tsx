import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { Surface } from "../components/surface";
import { text } from "./text";

/** What a page cannot show with this data, why, and what leads out of it. */
export function MissingCard({ title, reason }: { title: string; reason: string }) {
  return (
    <Surface
      aria-label={title}
      sx={{
        px: 2,
        py: 1.5,
        display: "flex",
        flexWrap: "wrap",
        alignItems: "flex-start",
        alignContent: "flex-start",
        gap: 2,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 240 }}>
        <Box component="h2" sx={{ typography: "h2", m: 0 }}>
          {title}
        </Box>
        <Box sx={{ color: "text.secondary" }}>{reason}</Box>
      </Box>
      <Button component={Link} to="/data" variant="outlined">
        {text("loadAnother")}
      </Button>
    </Surface>
  );
}
