import { ApiProblem } from "../../shared/api/problem";
import { Action } from "../../shared/components/action";
import { ServerWords } from "../../shared/components/server-words";
import { formatCount } from "../../shared/format/numbers";
import type { FailedPage } from "./row-pages";
import { text } from "./text";
import styles from "./transactions.module.css";

type RowsFootProps = {
  total: number;
  /** How many of them are there. */
  loaded: number;
  /** Places of the rows in sight, from 0; the last is not among them. */
  sight: { from: number; to: number };
  failed: FailedPage[];
  onTurn: () => void;
};

/** Which rows are in sight, which could not be had, and what a download holds. */
export function RowsFoot({ total, loaded, sight, failed, onTurn }: RowsFootProps) {
  return (
    <div data-screen-only className={styles.foot}>
      {failed.map((page) => (
        <Failed key={page.from} {...page} />
      ))}
      <span>{text("rowsInSight", { ...range(sight), total: formatCount(total) })}</span>
      {loaded < total ? (
        <>
          <span>{text("rowsHeld", { loaded: formatCount(loaded) })}</span>
          <Action look="small" onClick={onTurn}>
            {text("transactionsLast")}
          </Action>
        </>
      ) : null}
    </div>
  );
}

function Failed({ from, to, error, retry }: FailedPage) {
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <div role="alert" className={styles.failed}>
      <span>
        {text("rowsFailed", range({ from, to }))}{" "}
        {problem ? <ServerWords code={problem.code}>{problem.message}</ServerWords> : null}
      </span>
      <Action look="small" onClick={retry}>
        {text("rowsRetry")}
      </Action>
    </div>
  );
}

/** As people count: from 1, with the last. */
function range({ from, to }: { from: number; to: number }): Record<string, string> {
  return { from: formatCount(Math.min(from + 1, to)), to: formatCount(to) };
}
