import Box from "@mui/material/Box";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useLocation } from "react-router";
import { LateSkeleton } from "../../components/late-skeleton";
import { ErrorMessage } from "../../components/state-messages";
import type { Scope } from "../../figures/scope";
import { meQuery } from "../../session/me";
import { SaveForm } from "./save-form";
import { placeOf, type SavedView, savedViewsQuery } from "./saved-views";
import { text } from "./text";
import { ViewRow } from "./view-row";

type ViewsPanelProps = { anchor: HTMLElement; scope: Scope; onClose: () => void };

/** The saved views of the data source, and a line to name what is on screen. */
export function ViewsPanel({ anchor, scope, onClose }: ViewsPanelProps) {
  const heading = useId();
  const { pathname } = useLocation();
  const { data: me } = useQuery(meQuery);
  const views = useQuery(savedViewsQuery(scope.source.name));
  const present = placeOf(pathname, scope.view);
  const maySave = me?.roles.includes("analyst") ?? false;
  const mayChange = (view: SavedView) =>
    maySave && (view.owner === me?.username || (me?.roles.includes("admin") ?? false));
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ paper: { role: "dialog", "aria-labelledby": heading, sx: { mt: 0.5, width: 344 } } }}
    >
      <Typography id={heading} variant="h3" component="h2" sx={{ px: 2, pt: 2, pb: 1 }}>
        {text("title")}
      </Typography>
      {views.isPending ? (
        <Box sx={{ px: 2, pb: 2 }}>
          <LateSkeleton height={64} />
        </Box>
      ) : null}
      {views.isError ? (
        <ErrorMessage title={text("listFailed")} error={views.error} onRetry={() => void views.refetch()} />
      ) : null}
      {views.data?.length === 0 ? (
        <Box sx={{ px: 2, pb: 2, color: "text.secondary" }}>{text(maySave ? "none" : "noneShared")}</Box>
      ) : null}
      {views.data && views.data.length > 0 ? (
        <Box
          component="ul"
          sx={{ m: 0, px: 1, pt: 0, pb: 1, listStyle: "none", maxHeight: 320, overflow: "auto" }}
        >
          {views.data.map((view) => (
            <ViewRow
              key={view.id}
              source={scope.source.name}
              view={view}
              present={present}
              mine={view.owner === me?.username}
              mayChange={mayChange(view)}
              onOpened={onClose}
            />
          ))}
        </Box>
      ) : null}
      {maySave ? <SaveForm source={scope.source.name} present={present} onSaved={onClose} /> : null}
    </Popover>
  );
}
