import type { ReactNode } from "react";
import { text } from "../text";
import styles from "./frame.module.css";
import { Navigation } from "./navigation";

/** What stands around every page: navigation at the side, at the bottom on a phone. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <div data-frame className={styles.frame}>
      <a className={styles.skip} href="#content">
        {text("skip")}
      </a>
      <Navigation />
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
    </div>
  );
}
