import { direction } from "../i18n/language";
import styles from "./sparkline.module.css";

const width = 112;
const height = 32;
const inset = 4;

/** The shape of a development, without axes; the last point is marked. Says nothing to a screen reader: the chart does. */
export function Sparkline({ values }: { values: (number | null)[] }) {
  const points = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first === last) return null;
  const low = Math.min(...points.map((point) => point.value));
  const high = Math.max(...points.map((point) => point.value));
  const x = (index: number) =>
    inset + ((index - first.index) / (last.index - first.index)) * (width - 2 * inset);
  const y = (value: number) =>
    high === low ? height / 2 : height - inset - ((value - low) / (high - low)) * (height - 2 * inset);
  const path = points.map(({ index, value }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  return (
    <div className={styles.place}>
      <svg
        className={styles.shape}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        // Time runs as the page is read.
        transform={direction === "rtl" ? "scale(-1, 1)" : undefined}
      >
        <polyline className={styles.line} points={path} />
        <circle className={styles.last} cx={x(last.index)} cy={y(last.value)} r={3} />
      </svg>
    </div>
  );
}
