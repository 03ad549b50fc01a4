import Button, { type ButtonProps } from "@mui/material/Button";
import { ChevronDown } from "lucide-react";

/** A control of the bar: what is chosen, and that there is more. */
export function BarButton(props: ButtonProps) {
  return (
    <Button
      variant="outlined"
      color="inherit"
      size="small"
      endIcon={<ChevronDown size={16} />}
      {...props}
      sx={{
        fontWeight: 400,
        borderColor: "divider",
        backgroundColor: "background.paper",
        minWidth: 0,
        maxWidth: "100%",
        overflow: "hidden",
        "&:hover": { backgroundColor: "subtle", borderColor: "text.disabled" },
      }}
    />
  );
}
