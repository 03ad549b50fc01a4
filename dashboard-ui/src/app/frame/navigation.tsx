import Box from "@mui/material/Box";
import { styled } from "@mui/material/styles";
import { ChartNoAxesColumn, Database } from "lucide-react";
import { NavLink } from "react-router";
import { Brand } from "../../shared/components/brand";
import { text } from "../text";
import { AccountMenu } from "./account-menu";

const destinations = [
  { to: "/", label: "overview", icon: ChartNoAxesColumn },
  { to: "/data", label: "data", icon: Database },
] as const;

const Item = styled(NavLink)(({ theme }) => ({
  display: "flex",
  alignItems: "center",
  gap: 12,
  height: 40,
  paddingInline: 12,
  borderRadius: 8,
  color: theme.vars.palette.text.secondary,
  textDecoration: "none",
  fontWeight: 600,
  transition: "background-color 150ms, color 150ms",
  "& svg": { flexShrink: 0 },
  "&:hover": { backgroundColor: theme.vars.palette.subtle, color: theme.vars.palette.text.primary },
  "&.active": { backgroundColor: theme.vars.palette.accentSoft, color: theme.vars.palette.primary.main },
  [theme.breakpoints.only("xs")]: {
    flex: 1,
    flexDirection: "column",
    justifyContent: "center",
    gap: 2,
    height: 56,
    fontSize: 12,
    "&.active": { backgroundColor: "transparent" },
  },
  [theme.breakpoints.between("sm", "lg")]: {
    justifyContent: "center",
    paddingInline: 0,
    "& span": { position: "absolute", clipPath: "inset(50%)", width: 1, height: 1, overflow: "hidden" },
  },
}));

export function Navigation() {
  return (
    <Box
      component="header"
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
          gap: 0.5,
          flex: { xs: destinations.length, sm: 1 },
        }}
      >
        {destinations.map(({ to, label, icon: Icon }) => (
          <Item key={to} to={to} end title={text(label)}>
            <Icon size={20} strokeWidth={1.75} aria-hidden />
            <span>{text(label)}</span>
          </Item>
        ))}
      </Box>
      <AccountMenu />
    </Box>
  );
}
