import styles from "./late-skeleton.module.css";

type LateSkeletonProps = { height: number | string; width?: number | string };

/** Keeps the place of what is loading and turns grey only if that takes noticeably long. */
export function LateSkeleton({ height, width = "100%" }: LateSkeletonProps) {
  return <div className={styles.place} aria-hidden style={{ height, width }} />;
}
