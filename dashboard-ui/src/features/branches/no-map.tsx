import type { Dimension } from "../../shared/figures/dimensions";
import styles from "./no-map.module.css";
import { text } from "./text";

/** Says that there is no map and why, where people may look for one. */
export function NoMap({ dimension }: { dimension: Dimension }) {
  return <p className={styles.note}>{text("noMap", { dimension: dimension.label })}</p>;
}
