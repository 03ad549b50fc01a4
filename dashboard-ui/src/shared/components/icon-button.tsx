import type { ComponentProps } from "react";
import styles from "./icon-button.module.css";

/** A button that is only an icon; its label is for screen readers. */
export function IconButton(props: Omit<ComponentProps<"button">, "className"> & { "aria-label": string }) {
  return <button type="button" {...props} className={styles.button} />;
}
