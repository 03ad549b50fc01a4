import { Compass } from "lucide-react";
import { ActionLink } from "../shared/components/action";
import { EmptyMessage } from "../shared/components/state-messages";
import { text } from "./text";

export function NotFoundPage() {
  return (
    <EmptyMessage
      icon={<Compass size={32} strokeWidth={1.5} />}
      title={text("notFoundTitle")}
      action={
        <ActionLink to="/" look="contained">
          {text("notFoundAction")}
        </ActionLink>
      }
    >
      {text("notFoundBody")}
    </EmptyMessage>
  );
}
