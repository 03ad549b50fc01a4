import type { ComponentProps } from "react";
import { Link } from "react-router";
import styles from "./action.module.css";

type Look = { look: "contained" | "outlined" | "small" };

/** What a card or a message offers to do; forms and panels use Material's own buttons. */
export function Action({ look, ...props }: Look & Omit<ComponentProps<"button">, "className">) {
  return <button type="button" {...props} data-look={look} className={styles.button} />;
}

/** The same as a way to another page. */
export function ActionLink({ look, ...props }: Look & Omit<ComponentProps<typeof Link>, "className">) {
  return <Link {...props} data-look={look} className={styles.button ?? ""} />;
}
