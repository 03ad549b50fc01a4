import { Component, type ReactNode } from "react";
import { ErrorMessage } from "../shared/components/state-messages";
import { text } from "./text";

/** Keeps a broken page from taking the frame with it. */
export class PageError extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ErrorMessage title={text("errorTitle")} error={error} onRetry={() => window.location.reload()} />;
  }
}
