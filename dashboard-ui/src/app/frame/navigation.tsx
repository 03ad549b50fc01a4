import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import { useQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { NavLink, useLocation, useNavigate } from "react-router";
import { Brand } from "../../shared/components/brand";
import { meQuery } from "../../shared/session/me";
import { text } from "../text";
import { AccountMenu } from "./account-menu";
import { destinationsFor, pathTo } from "./destinations";

const LazyMenu = lazy(async () => ({
  default: (await import("../../shared/components/action-menu")).ActionMenu,
}));

/** As many as fit side by side on a phone; the others are behind "More". */
const onPhone = ["overview", "sales", "data"];

const item = {
  display: "flex",
  alignItems: "center",
  gap: 12,
  height: 40,
  paddingInline: 12,
  borderRadius: 8,
  textDecoration: "none",
  fontWeight: 600,
  transition: "background-color 150ms, color 150ms",
  "& svg": { flexShrink: 0 },
};

const phoneItem = {
  flex: "1 1 0",
  flexDirection: "column",
  justifyContent: "center",
  gap: 2,
  height: 56,
  paddingInline: 4,
  fontSize: 12,
} as const;

const Item = styled(NavLink)(({ theme }) => ({
  ...item,
  color: theme.vars.palette.text.secondary,
  "&:hover": { backgroundColor: theme.vars.palette.subtle, color: theme.vars.palette.text.primary },
  "&.active": { backgroundColor: theme.vars.palette.accentSoft, color: theme.vars.palette.primary.main },
  [theme.breakpoints.only("xs")]: {
    ...phoneItem,
    "&.active": { backgroundColor: "transparent" },
    "&[data-phone=false]": { display: "none" },
  },
  [theme.breakpoints.between("sm", "lg")]: {
    justifyContent: "center",
    paddingInline: 0,
    "& span": { position: "absolute", clipPath: "inset(50%)", width: 1, height: 1, overflow: "hidden" },
  },
}));

const MoreButton = styled("button")(({ theme }) => ({
  font: "inherit",
  ...item,
  ...phoneItem,
  border: 0,
  background: "none",
  color: theme.vars.palette.text.secondary,
  [theme.breakpoints.up("sm")]: { display: "none" },
}));

export function Navigation() {
  const { data: me } = useQuery(meQuery);
  const location = useLocation();
  const pages = destinationsFor(me?.roles ?? []);
  return (
    <Box
      component="header"
      data-screen-only
      sx={{
        display: "flex",
        backgroundColor: "background.paper",
        borderColor: "divider",
        borderStyle: "solid",
        borderWidth: 0,
        zIndex: "appBar",
        position: { xs: "fixed", sm: "sticky" },
        insetBlockEnd: { xs: 0, sm: "auto" },
        insetBlockStart: { xs: "auto", sm: 0 },
        insetInline: { xs: 0, sm: "auto" },
        height: { xs: 64, sm: "100dvh" },
        px: { xs: 1, sm: 1.5 },
        py: { xs: 0.5, sm: 2 },
        flexDirection: { xs: "row", sm: "column" },
        alignItems: { xs: "center", sm: "stretch" },
        borderBlockStartWidth: { xs: 1, sm: 0 },
        borderInlineEndWidth: { xs: 0, sm: 1 },
      }}
    >
      <Box sx={{ display: { xs: "none", lg: "block" }, px: 1, pb: 3, pt: 0.5 }}>
        <Brand />
      </Box>
      <Box sx={{ display: { xs: "none", sm: "block", lg: "none" }, mx: "auto", pb: 3, pt: 0.5 }}>
        <Brand markOnly />
      </Box>
      <Box
        component="nav"
        aria-label={text("mainNavigation")}
        sx={{
          display: "flex",
          flexDirection: { xs: "row", sm: "column" },
          gap: { xs: 0, sm: 0.5 },
          flex: { xs: onPhone.length + 1, sm: 1 },
          minHeight: 0,
          overflowY: { sm: "auto" },
        }}
      >
        {pages.map((page) => (
          <Item
            key={page.to}
            to={pathTo(page, location)}
            end
            title={text(page.label)}
            data-phone={onPhone.includes(page.label)}
            sx={{ mt: { sm: page.label === "data" ? 2 : 0 } }}
          >
            <page.icon size={20} strokeWidth={1.75} aria-hidden />
            <span>{text(page.label)}</span>
          </Item>
        ))}
        <More pages={pages.filter(({ label }) => !onPhone.includes(label))} />
      </Box>
      <AccountMenu />
    </Box>
  );
}

function More({ pages }: { pages: ReturnType<typeof destinationsFor> }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const location = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <MoreButton type="button" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
        {text("more")}
      </MoreButton>
      {anchor ? (
        <Suspense>
          <LazyMenu
            anchor={anchor}
            onClose={() => setAnchor(null)}
            actions={pages.map((page) => ({
              label: text(page.label),
              onChoose: () => void navigate(pathTo(page, location)),
            }))}
          />
        </Suspense>
      ) : null}
    </>
  );
}
