import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import ButtonBase from "@mui/material/ButtonBase";
import IconButton from "@mui/material/IconButton";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useNavigate } from "react-router";
import { ActionMenu } from "../../components/action-menu";
import { Field } from "../../components/field";
import { ErrorMessage } from "../../components/state-messages";
import { longestName } from "./save-form";
import { changeView, deleteView, pathOf, type SavedView, savedViewsQuery } from "./saved-views";
import { text } from "./text";

type Place = Pick<SavedView, "page" | "search">;

type ViewRowProps = {
  source: string;
  view: SavedView;
  present: Place;
  mine: boolean;
  mayChange: boolean;
  onOpened: () => void;
};

/** One saved view: a click opens it; its menu changes it. */
export function ViewRow({ source, view, present, mine, mayChange, onOpened }: ViewRowProps) {
  const navigate = useNavigate();
  const [doing, setDoing] = useState<"rename" | "remove" | null>(null);
  const change = useChange(source, () => setDoing(null));
  const isPresent = view.page === present.page && view.search === present.search;
  const open = () => {
    onOpened();
    void navigate(pathOf(source, view));
  };
  return (
    <Box component="li">
      {doing === "rename" ? (
        <Rename
          name={view.name}
          onCancel={() => setDoing(null)}
          onRename={(name) => change.mutate(() => changeView(source, view.id, { name }))}
        />
      ) : null}
      {doing === "remove" ? (
        <Sure
          name={view.name}
          onKeep={() => setDoing(null)}
          onRemove={() => change.mutate(() => deleteView(source, view.id))}
        />
      ) : null}
      {doing === null ? (
        <Box sx={{ display: "flex", alignItems: "center" }}>
          <ButtonBase
            onClick={open}
            aria-current={isPresent ? "page" : undefined}
            sx={{
              flex: 1,
              minWidth: 0,
              display: "block",
              textAlign: "start",
              px: 1,
              py: 0.75,
              borderRadius: 1,
              overflowWrap: "anywhere",
              "&:hover, &.Mui-focusVisible": { backgroundColor: "subtle" },
              "&[aria-current]": { backgroundColor: "accentSoft" },
            }}
          >
            <Box component="span" dir="auto" sx={{ display: "block", fontSize: 14, fontWeight: 600 }}>
              {view.name}
            </Box>
            <Box component="span" sx={{ display: "block", fontSize: 12, color: "text.secondary" }}>
              {sharing(view, mine)}
            </Box>
          </ButtonBase>
          {mayChange ? (
            <RowMenu
              view={view}
              isPresent={isPresent}
              onRename={() => setDoing("rename")}
              onRemove={() => setDoing("remove")}
              onChange={(part) => change.mutate(() => changeView(source, view.id, part))}
              present={present}
            />
          ) : null}
        </Box>
      ) : null}
      {change.isError ? <ErrorMessage title={text("failed")} error={change.error} /> : null}
    </Box>
  );
}

function sharing({ shared, owner }: SavedView, mine: boolean): string {
  if (!shared) return text("onlyYou");
  return mine ? text("sharedByYou") : text("sharedBy", { owner });
}

/** Runs one change after the other and lists the views anew. */
function useChange(source: string, onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: savedViewsQuery(source).queryKey });
      onDone();
    },
  });
}

type RowMenuProps = {
  view: SavedView;
  present: Place;
  isPresent: boolean;
  onRename: () => void;
  onRemove: () => void;
  onChange: (part: Partial<SavedView>) => void;
};

function RowMenu({ view, present, isPresent, onRename, onRemove, onChange }: RowMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={text("actions", { name: view.name })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Ellipsis size={18} />
      </IconButton>
      {anchor ? (
        <ActionMenu
          anchor={anchor}
          onClose={() => setAnchor(null)}
          actions={[
            { label: text("rename"), onChoose: onRename },
            {
              label: text(view.shared ? "keepPrivate" : "share"),
              onChoose: () => onChange({ shared: !view.shared }),
            },
            ...(isPresent ? [] : [{ label: text("replace"), onChoose: () => onChange(present) }]),
            { label: text("remove"), onChoose: onRemove },
          ]}
        />
      ) : null}
    </>
  );
}

type RenameProps = { name: string; onRename: (name: string) => void; onCancel: () => void };

function Rename({ name, onRename, onCancel }: RenameProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onRename(String(new FormData(event.currentTarget).get("name")));
  }
  return (
    <Box component="form" onSubmit={submit} sx={{ display: "grid", gap: 1, p: 1 }}>
      <Field
        label={text("newName")}
        name="name"
        defaultValue={name}
        maxLength={longestName}
        required
        pattern=".*\S.*"
        autoComplete="off"
        autoFocus
      />
      <Buttons>
        <Button type="submit" size="small" variant="contained">
          {text("save")}
        </Button>
        <Button size="small" color="inherit" onClick={onCancel}>
          {text("cancel")}
        </Button>
      </Buttons>
    </Box>
  );
}

function Sure({ name, onRemove, onKeep }: { name: string; onRemove: () => void; onKeep: () => void }) {
  return (
    <Box sx={{ p: 1, display: "grid", gap: 1 }}>
      <Box role="alert" sx={{ overflowWrap: "anywhere" }}>
        {text("removeSure", { name })}
      </Box>
      <Buttons>
        <Button size="small" variant="contained" color="error" onClick={onRemove} autoFocus>
          {text("remove")}
        </Button>
        <Button size="small" color="inherit" onClick={onKeep}>
          {text("keep")}
        </Button>
      </Buttons>
    </Box>
  );
}

function Buttons({ children }: { children: ReactNode }) {
  return <Box sx={{ display: "flex", gap: 1 }}>{children}</Box>;
}
