import { ActionLink } from "../components/action";
import { Surface } from "../components/surface";
import styles from "./missing-card.module.css";
import { text } from "./text";

/** What a page cannot show with this data, why, and what leads out of it. */
export function MissingCard({ title, reason }: { title: string; reason: string }) {
  return (
    <Surface aria-label={title} className={styles.card}>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.reason}>{reason}</div>
      </div>
      <ActionLink to="/data" look="outlined">
        {text("loadAnother")}
      </ActionLink>
    </Surface>
  );
}
