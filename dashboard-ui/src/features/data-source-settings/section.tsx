import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type FormEvent, type ReactNode, useId } from "react";
import { ErrorMessage } from "../../shared/components/state-messages";
import { Surface } from "../../shared/components/surface";
import type { useSaving } from "./description";
import { text } from "./text";

type SectionProps = {
  title: string;
  help?: ReactNode;
  saving: ReturnType<typeof useSaving>;
  /** Whether there is something to save. */
  changed: boolean;
  onSave: () => void;
  children: ReactNode;
};

/** One part of the settings, saved by itself. */
export function Section({ title, help, saving, changed, onSave, children }: SectionProps) {
  const heading = useId();
  function submit(event: FormEvent) {
    event.preventDefault();
    onSave();
  }
  return (
    <Surface aria-labelledby={heading} padded>
      <Typography id={heading} variant="h2">
        {title}
      </Typography>
      {help ? (
        <Typography
          color="textSecondary"
          component="div"
          sx={{ mt: 0.5, maxWidth: "80ch", overflowWrap: "anywhere" }}
        >
          {help}
        </Typography>
      ) : null}
      <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2, mt: 2 }}>
        {children}
        {saving.isError ? <ErrorMessage title={text("saveFailed")} error={saving.error} /> : null}
        <Box sx={{ display: "flex", alignItems: "center", gap: 2 }}>
          <Button type="submit" variant="contained" disabled={!changed || saving.isPending}>
            {text("save")}
          </Button>
          <Box component="span" role="status" sx={{ color: "text.secondary" }}>
            {saving.isSuccess && !changed ? text("saved") : null}
          </Box>
        </Box>
      </Box>
    </Surface>
  );
}

/** Fields beside each other where there is room. */
export const fields = {
  display: "grid",
  gap: 2,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
  maxWidth: 880,
} as const;
