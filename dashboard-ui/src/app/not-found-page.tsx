import Button from "@mui/material/Button";
import { Compass } from "lucide-react";
import { Link } from "react-router";
import { EmptyMessage } from "../shared/components/state-messages";
import { text } from "./text";

export function NotFoundPage() {
  return (
    <EmptyMessage
      icon={<Compass size={32} strokeWidth={1.5} />}
      title={text("notFoundTitle")}
      action={
        <Button component={Link} to="/" variant="contained">
          {text("notFoundAction")}
        </Button>
      }
    >
      {text("notFoundBody")}
    </EmptyMessage>
  );
}
