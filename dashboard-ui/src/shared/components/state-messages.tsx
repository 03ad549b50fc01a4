import type { ReactNode } from "react";
import { ApiProblem } from "../api/problem";
import { defineText } from "../i18n/define-text";
import { Action } from "./action";
import { ServerWords } from "./server-words";
import styles from "./state-messages.module.css";

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
    <div className={styles.empty}>
      {icon ? <div className={styles.icon}>{icon}</div> : null}
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.words}>{children}</div> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
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
    <div role="alert" className={styles.error}>
      <p className={styles.title}>{title}</p>
      <p className={styles.words}>
        {problem ? <ServerWords code={problem.code}>{problem.message}</ServerWords> : text("unexpected")}
      </p>
      {onRetry ? (
        <div className={styles.retry}>
          <Action look="outlined" onClick={onRetry}>
            {text("retry")}
          </Action>
        </div>
      ) : null}
      <details className={styles.details}>
        <summary>{text("details")}</summary>
        <div className={styles.facts}>
          {problem
            ? `${text("code")}: ${problem.code}`
            : error instanceof Error
              ? error.message
              : String(error)}
          {problem?.correlationId ? (
            <>
              <br />
              {text("correlation")}: {problem.correlationId}
            </>
          ) : null}
        </div>
      </details>
    </div>
  );
}
