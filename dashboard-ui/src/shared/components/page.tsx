import { type ReactNode, useEffect } from "react";
import styles from "./page.module.css";

/** A page's title, what stands beside it, and its content on the common grid. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Sales Analytics`;
  }, [title]);
  return (
    <div data-page className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <div data-screen-only>{aside}</div>
      </div>
      {children}
    </div>
  );
}
