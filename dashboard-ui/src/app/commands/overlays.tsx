import { useQuery } from "@tanstack/react-query";
import { Late } from "../../shared/components/late";
import { meQuery } from "../../shared/session/me";
import { lazyThemed } from "../../shared/theme/lazy-themed";
import { showOverlay, useOverlay } from "./overlay";
import { useShortcuts } from "./use-shortcuts";

const Palette = lazyThemed(async () => (await import("./palette")).Palette);
const ShortcutHelp = lazyThemed(async () => (await import("./shortcut-help")).ShortcutHelp);
const Tour = lazyThemed(async () => (await import("./tour")).Tour);

const nobody: string[] = [];

/** What can be called over every page; each is loaded when it is first called. */
export function Overlays() {
  const { data: me } = useQuery(meQuery);
  const roles = me?.roles ?? nobody;
  const overlay = useOverlay();
  useShortcuts(roles);
  const close = () => showOverlay(null);
  return (
    <Late onClose={close}>
      {overlay === "palette" ? <Palette roles={roles} onClose={close} /> : null}
      {overlay === "help" ? <ShortcutHelp roles={roles} onClose={close} /> : null}
      {overlay === "tour" ? <Tour onClose={close} /> : null}
    </Late>
  );
}
