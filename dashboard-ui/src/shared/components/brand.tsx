import styles from "./brand.module.css";

/** The mark, with the name beside it unless there is room for the mark only. */
export function Brand({ markOnly = false }: { markOnly?: boolean }) {
  return (
    <span className={styles.brand}>
      <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="currentColor" />
        <path d="M7 23v-7M13 23V11M19 23v-5M25 23V8" />
      </svg>
      {markOnly ? null : <span>Sales Analytics</span>}
    </span>
  );
}
