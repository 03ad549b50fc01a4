import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { ApiProblem } from "../api/problem";
import { defineText } from "../i18n/define-text";

const text = defineText("states", {
  retry: "Try again",
  details: "Details for support",
  code: "Code",
  correlation: "Correlation ID",
  unexpected: "This part of the page stopped working. Reloading usually helps.",
});

/** Nothing to show, why, and what leads out of it. */
export function EmptyMessage({
  title,
  children,
  action,
  icon,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <Box sx={{ display: "grid", justifyItems: "center", textAlign: "center", gap: 1, px: 3, py: 5 }}>
      {icon ? <Box sx={{ color: "text.disabled", lineHeight: 0, mb: 1 }}>{icon}</Box> : null}
      <Typography variant="h2" component="p">
        {title}
      </Typography>
      {children ? (
        <Typography component="div" color="textSecondary" sx={{ maxWidth: "52ch" }}>
          {children}
        </Typography>
      ) : null}
      {action ? <Box sx={{ mt: 2 }}>{action}</Box> : null}
    </Box>
  );
}

/** What failed, a way to try again in place, and the facts for support folded away. */
export function ErrorMessage({
  title,
  error,
  onRetry,
}: {
  title: string;
  error: unknown;
  onRetry?: () => void;
}) {
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <Box role="alert" sx={{ display: "grid", gap: 1, justifyItems: "start", p: 3 }}>
      <Typography variant="h2" component="p">
        {title}
      </Typography>
      <Typography color="textSecondary" sx={{ maxWidth: "64ch" }}>
        {problem ? problem.message : text("unexpected")}
      </Typography>
      {onRetry ? (
        <Button variant="outlined" size="small" onClick={onRetry} sx={{ mt: 1 }}>
          {text("retry")}
        </Button>
      ) : null}
      <Box
        component="details"
        sx={{ mt: 1, color: "text.secondary", fontSize: 12, overflowWrap: "anywhere" }}
      >
        <summary>{text("details")}</summary>
        {problem ? (
          <Box sx={{ mt: 1 }}>
            {text("code")}: {problem.code}
            {problem.correlationId ? (
              <>
                <br />
                {text("correlation")}: {problem.correlationId}
              </>
            ) : null}
          </Box>
        ) : (
          <Box sx={{ mt: 1 }}>{error instanceof Error ? error.message : String(error)}</Box>
        )}
      </Box>
    </Box>
  );
}
