import { Component, type ReactNode, Suspense } from "react";
import { unreachable } from "../api/problem";
import { defineText } from "../i18n/define-text";
import { Action } from "./action";
import { LateSkeleton } from "./late-skeleton";
import { PartMissing } from "./lazy-part";
import { Note } from "./note";
import { ErrorMessage } from "./state-messages";
import { Surface } from "./surface";

const text = defineText("late", {
  missing: "This part of the page could not be loaded",
  broken: "This part of the page stopped working",
  retry: "Try again",
  close: "Close",
});

type LateProps = {
  /** Of what stands on the page, in pixels: kept while it loads, so that nothing jumps. */
  height?: number;
  /** Closes what opens over the page. What has neither is an extra, which may be missing. */
  onClose?: () => void;
  children: ReactNode;
};

/** Holds a part that is loaded when it is first shown. Where that fails only this part says so, and can be tried again. */
export class Late extends Component<LateProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { height, onClose, children } = this.props;
    const { error } = this.state;
    if (error === null) {
      return (
        <Suspense fallback={height === undefined ? null : <LateSkeleton height={height} />}>
          {children}
        </Suspense>
      );
    }
    const title = text(error instanceof PartMissing ? "missing" : "broken");
    if (height !== undefined) {
      return (
        <Surface>
          <ErrorMessage
            title={title}
            error={error instanceof PartMissing ? unreachable() : error}
            onRetry={this.retry}
          />
        </Surface>
      );
    }
    if (!onClose) return null;
    return (
      <Note role="alert">
        {title}
        <Action look="small" onClick={this.retry}>
          {text("retry")}
        </Action>
        <Action look="small" onClick={onClose}>
          {text("close")}
        </Action>
      </Note>
    );
  }

  private readonly retry = () => {
    const { error } = this.state;
    if (error instanceof PartMissing) error.forget();
    this.setState({ error: null });
  };
}
