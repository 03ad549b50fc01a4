import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { meQuery } from "../../shared/session/me";
import { text } from "../text";

const LazyPanel = lazy(async () => ({ default: (await import("./account-panel")).AccountPanel }));

export function AccountMenu() {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const { data: me } = useQuery(meQuery);
  return (
    <>
      <ButtonBase
        ref={anchor}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        sx={{
          display: "flex",
          flex: { xs: 1, sm: "none" },
          flexDirection: { xs: "column", sm: "row" },
          justifyContent: { xs: "center", lg: "flex-start" },
          gap: { xs: 0.25, sm: 1.5 },
          minHeight: 48,
          borderRadius: 1,
          p: { xs: 0, lg: 1 },
          fontSize: { xs: 12, sm: 14 },
          color: "text.secondary",
          textAlign: "start",
          "&:hover": { backgroundColor: "subtle" },
        }}
      >
        <Initial name={me?.username ?? ""} />
        <Box component="span" sx={{ fontWeight: 600, ...hiddenFromSmall }}>
          {text("account")}
        </Box>
        <Box component="span" sx={{ display: { xs: "none", lg: "block" }, minWidth: 0 }}>
          <Box
            component="span"
            sx={{ display: "block", color: "text.primary", fontWeight: 600, ...ellipsis }}
          >
            {me?.username}
          </Box>
          <Box component="span" sx={{ display: "block", fontSize: 12, ...ellipsis }}>
            {me?.tenant}
          </Box>
        </Box>
      </ButtonBase>
      {open && anchor.current ? (
        <Suspense>
          <LazyPanel anchor={anchor.current} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Seen on a phone, heard everywhere. */
const hiddenFromSmall = {
  position: { sm: "absolute" },
  clipPath: { sm: "inset(50%)" },
  width: { sm: 1 },
  height: { sm: 1 },
  overflow: "hidden",
} as const;
const ellipsis = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;
function Initial({ name }: { name: string }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        width: { xs: 24, sm: 32 },
        height: { xs: 24, sm: 32 },
        flexShrink: 0,
        borderRadius: "50%",
        display: "grid",
        placeItems: "center",
        fontSize: { xs: 12, sm: 14 },
        fontWeight: 600,
        color: "primary.main",
        backgroundColor: "accentSoft",
      }}
    >
      {name.slice(0, 1).toUpperCase()}
    </Box>
  );
}
