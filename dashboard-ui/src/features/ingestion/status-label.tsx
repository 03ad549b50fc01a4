import Box from "@mui/material/Box";
import type { IngestionStatus } from "../../shared/api/generated/graphql";
import { text } from "./text";

const tones: Record<IngestionStatus, string> = {
  UPLOADED: "primary.main",
  VALIDATING: "primary.main",
  VALIDATED: "primary.main",
  SCHEMA_RESOLVED: "primary.main",
  SUBMITTED: "primary.main",
  INGESTING: "primary.main",
  NEEDS_DECISION: "caution",
  COMPLETED: "good",
  REJECTED: "bad",
  FAILED: "bad",
  DUPLICATE: "text.disabled",
  UNDONE: "text.disabled",
};

export function StatusLabel({ status }: { status: IngestionStatus }) {
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 1 }}>
      <Box
        component="span"
        aria-hidden
        sx={{ width: 8, height: 8, borderRadius: "50%", flexShrink: 0, backgroundColor: tones[status] }}
      />
      {text(status)}
    </Box>
  );
}
