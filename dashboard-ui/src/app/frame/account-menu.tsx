import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Late } from "../../shared/components/late";
import { meQuery } from "../../shared/session/me";
import { lazyThemed } from "../../shared/theme/lazy-themed";
import { text } from "../text";
import styles from "./account-menu.module.css";

const LazyPanel = lazyThemed(async () => (await import("./account-panel")).AccountPanel);

export function AccountMenu() {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const { data: me } = useQuery(meQuery);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <span className={styles.initial} aria-hidden>
          {me?.username.slice(0, 1).toUpperCase()}
        </span>
        <span className={styles.label}>{text("account")}</span>
        <span className={styles.person}>
          <span className={styles.name}>{me?.username}</span>
          <span className={styles.tenant}>{me?.tenant}</span>
        </span>
      </button>
      {open && anchor.current ? (
        <Late onClose={() => setOpen(false)}>
          <LazyPanel anchor={anchor.current} onClose={() => setOpen(false)} />
        </Late>
      ) : null}
    </>
  );
}
