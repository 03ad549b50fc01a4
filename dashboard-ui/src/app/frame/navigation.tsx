import { useQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { type MouseEvent as Click, useState } from "react";
import { NavLink, useLocation, useNavigate } from "react-router";
import { Brand } from "../../shared/components/brand";
import { Late } from "../../shared/components/late";
import { meQuery } from "../../shared/session/me";
import { lazyThemed } from "../../shared/theme/lazy-themed";
import { text } from "../text";
import { AccountMenu } from "./account-menu";
import { destinationsFor, pathTo } from "./destinations";
import styles from "./navigation.module.css";

const LazyMenu = lazyThemed(async () => (await import("../../shared/components/action-menu")).ActionMenu);

/** As many as fit side by side on a phone; the others are behind "More". */
const onPhone = ["overview", "sales", "data"];

const item = () => styles.item;

/** Whether a link is to be followed here, not in another tab or window. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: Click) {
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
}

export function Navigation() {
  const { data: me } = useQuery(meQuery);
  const location = useLocation();
  const navigate = useNavigate();
  const pages = destinationsFor(me?.roles ?? []);

  // what was chosen a moment ago is in the address before it is on the screen
  const follow = (event: Click, page: (typeof pages)[number]) => {
    if (isPlain(event)) {
      event.preventDefault();
      void navigate(pathTo(page, window.location));
    }
  };
  return (
    <header data-screen-only className={styles.bar}>
      <div className={styles.brand}>
        <Brand />
      </div>
      <div className={styles.mark}>
        <Brand markOnly />
      </div>
      <nav aria-label={text("mainNavigation")} className={styles.pages}>
        {pages.map((page) => (
          <NavLink
            key={page.to}
            className={item}
            to={pathTo(page, location)}
            onClick={(event) => follow(event, page)}
            end
            title={text(page.label)}
            data-phone={onPhone.includes(page.label)}
            data-apart={page.label === "data" ? "" : undefined}
          >
            <page.icon size={20} strokeWidth={1.75} aria-hidden />
            <span>{text(page.label)}</span>
          </NavLink>
        ))}
        <More pages={pages.filter(({ label }) => !onPhone.includes(label))} />
      </nav>
      <AccountMenu />
    </header>
  );
}

function More({ pages }: { pages: ReturnType<typeof destinationsFor> }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const navigate = useNavigate();
  return (
    <>
      <button
        type="button"
        className={`${styles.item} ${styles.more}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
        {text("more")}
      </button>
      {anchor ? (
        <Late onClose={() => setAnchor(null)}>
          <LazyMenu
            anchor={anchor}
            onClose={() => setAnchor(null)}
            actions={pages.map((page) => ({
              label: text(page.label),
              onChoose: () => void navigate(pathTo(page, window.location)),
            }))}
          />
        </Late>
      ) : null}
    </>
  );
}
