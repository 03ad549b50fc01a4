import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { Surface } from "../../shared/components/surface";
import { text } from "../text";
import { rememberTour } from "./overlay";

const steps = [
  { title: "tour.load", body: "tour.loadBody" },
  { title: "tour.look", body: "tour.lookBody" },
  { title: "tour.ask", body: "tour.askBody" },
  { title: "tour.keys", body: "tour.keysBody" },
] as const;

/**
 * A few words for the first visit, beside the page and never in its way. It stays while somebody tries on this page what it
 * says; whoever goes on to another page has left it.
 */
export function Tour({ onClose }: { onClose: () => void }) {
  const [at, setAt] = useState(0);
  const { pathname } = useLocation();
  const [begunAt] = useState(pathname);
  const step = steps[at] ?? steps[0];
  useEffect(rememberTour, []);
  useEffect(() => {
    if (pathname !== begunAt) onClose();
  }, [pathname, begunAt, onClose]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [onClose]);
  const goOn = () => {
    if (at + 1 < steps.length) setAt(at + 1);
    else onClose();
  };
  return (
    <Box
      component={Surface}
      aria-label={text("tour")}
      data-screen-only
      sx={{
        position: "fixed",
        zIndex: "snackbar",
        insetBlockEnd: { xs: 72, sm: 24 },
        insetInlineEnd: { xs: 8, sm: 24 },
        width: 320,
        maxWidth: "calc(100vw - 16px)",
        p: 2,
        boxShadow: "0 8px 24px rgb(10 20 30 / 0.12)",
      }}
    >
      <Box role="status">
        <Typography variant="caption" color="textSecondary">
          {text("tourStep", { at: at + 1, of: steps.length })}
        </Typography>
        <Typography variant="h2">{text(step.title)}</Typography>
        <Typography color="textSecondary">{text(step.body)}</Typography>
      </Box>
      <Box sx={{ display: "flex", justifyContent: "flex-end", gap: 1, mt: 1.5 }}>
        {at < steps.length - 1 ? (
          <Button size="small" color="inherit" onClick={onClose}>
            {text("tourSkip")}
          </Button>
        ) : null}
        <Button size="small" variant="contained" onClick={goOn}>
          {text(at < steps.length - 1 ? "tourNext" : "tourEnd")}
        </Button>
      </Box>
    </Box>
  );
}
