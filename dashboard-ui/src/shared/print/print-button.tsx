import IconButton from "@mui/material/IconButton";
import { Printer } from "lucide-react";
import { printPage } from "./printing";
import { text } from "./text";

export function PrintButton() {
  return (
    <IconButton
      size="small"
      aria-label={text("command")}
      title={text("command")}
      onClick={() => void printPage()}
      sx={{ width: 36, height: 36, borderRadius: 1, color: "text.secondary" }}
    >
      <Printer size={18} strokeWidth={1.75} />
    </IconButton>
  );
}
