import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { Field } from "../../shared/components/field";
import { chooseDataSource, dataSourcesQuery, nameOf } from "../../shared/data-sources/data-sources";
import { printPage } from "../../shared/print/printing";
import { text as printText } from "../../shared/print/text";
import { pathOf, savedViewsQuery } from "../../shared/view/saved/saved-views";
import { destinationsFor, pathTo } from "../frame/destinations";
import { text } from "../text";

type Command = { id: string; label: string; kind: string; run: () => void };

/** One line to type in, from which every page, saved view and data source is near. */
export function Palette({ roles, onClose }: { roles: readonly string[]; onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const wanted = typed.trim().toLocaleLowerCase();
  const commands = useCommands(roles).filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      setAt((at + step + commands.length) % commands.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(commands[at]);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-label={text("palette")}
      sx={{ "& .MuiDialog-container": { alignItems: "flex-start" } }}
    >
      <Box sx={{ p: 2, pb: 1 }}>
        <Field
          label={text("paletteSearch")}
          hiddenLabel
          placeholder={text("paletteSearch")}
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={commands[at] ? `${list}-${commands[at].id}` : undefined}
          autoFocus
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
      </Box>
      <Box
        role="listbox"
        id={list}
        aria-label={text("palette")}
        sx={{ px: 1, pb: 1, maxHeight: 360, overflow: "auto" }}
      >
        {commands.map((command, index) => (
          <Box
            key={command.id}
            id={`${list}-${command.id}`}
            role="option"
            aria-selected={index === at}
            onClick={() => run(command)}
            onMouseMove={() => setAt(index)}
            sx={{
              display: "flex",
              justifyContent: "space-between",
              gap: 2,
              px: 1.5,
              py: 1,
              borderRadius: 1,
              cursor: "pointer",
              "&[aria-selected=true]": { backgroundColor: "accentSoft" },
            }}
          >
            <span>{command.label}</span>
            <Box component="span" sx={{ fontSize: 12, color: "text.secondary" }}>
              {command.kind}
            </Box>
          </Box>
        ))}
        {commands.length === 0 ? (
          <Box sx={{ px: 1.5, py: 1, color: "text.secondary" }}>{text("paletteNothing")}</Box>
        ) : null}
      </Box>
    </Dialog>
  );
}

function useCommands(roles: readonly string[]): Command[] {
  const navigate = useNavigate();
  const location = useLocation();
  const { data: sources = [] } = useQuery(dataSourcesQuery);
  const present = chooseDataSource(sources, new URLSearchParams(location.search).get("source"))?.name ?? "";
  const { data: views = [] } = useQuery({ ...savedViewsQuery(present), enabled: present !== "" });
  return [
    ...destinationsFor(roles).map((page) => ({
      id: page.label,
      label: text(page.label),
      kind: text("palettePage"),
      run: () => void navigate(pathTo(page, window.location)),
    })),
    { id: "print", label: printText("command"), kind: text("paletteCommand"), run: () => void printPage() },
    ...views.map((view) => ({
      id: `view-${view.id}`,
      label: view.name,
      kind: text("paletteView"),
      run: () => void navigate(pathOf(present, view)),
    })),
    ...sources.map((source) => ({
      id: `source-${source.name}`,
      label: nameOf(source),
      kind: text("paletteSource"),
      run: () => void navigate(`/?source=${encodeURIComponent(source.name)}`),
    })),
  ];
}
