import { useRouteError } from "react-router";
import { ErrorMessage } from "../shared/components/state-messages";
import { text } from "./text";

/** Keeps a broken page from taking the frame with it. */
export function PageError() {
  const error = useRouteError();
  return <ErrorMessage title={text("errorTitle")} error={error} onRetry={() => window.location.reload()} />;
}
