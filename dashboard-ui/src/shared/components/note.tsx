import type { HTMLAttributes } from "react";
import styles from "./note.module.css";

/** A word at the page's lower corner, over everything else. */
export function Note(props: HTMLAttributes<HTMLDivElement>) {
  return <div {...props} className={styles.note} />;
}
