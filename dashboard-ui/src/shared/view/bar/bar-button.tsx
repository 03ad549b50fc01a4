import type { ComponentProps } from "react";
import styles from "./bar-button.module.css";

/** A control of the bar: what is chosen, between icons. */
export function BarButton(props: Omit<ComponentProps<"button">, "className">) {
  return <button type="button" {...props} className={styles.button} />;
}
