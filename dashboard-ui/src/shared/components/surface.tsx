import type { ComponentProps } from "react";
import styles from "./surface.module.css";

type SurfaceProps = Omit<ComponentProps<"section">, "className"> & {
  /** With the room around its content that a form has. */
  padded?: boolean;
  className?: string | undefined;
};

/** The plain surface everything stands on: a hairline and a tone, no shadow. */
export function Surface({ padded = false, className = "", ...props }: SurfaceProps) {
  return (
    <section {...props} className={`${styles.surface} ${className}`} data-padded={padded ? "" : undefined} />
  );
}
