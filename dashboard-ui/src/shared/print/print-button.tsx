import { Printer } from "lucide-react";
import { IconButton } from "../components/icon-button";
import { printPage } from "./printing";
import { text } from "./text";

export function PrintButton() {
  return (
    <IconButton
      aria-label={text("command")}
      title={text("command")}
      onClick={() => void printPage()}
      style={{ width: 36, height: 36, borderRadius: 8, color: "var(--mui-palette-text-secondary)" }}
    >
      <Printer size={18} strokeWidth={1.75} />
    </IconButton>
  );
}
