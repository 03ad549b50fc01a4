import Button from "@mui/material/Button";
import { Columns3 } from "lucide-react";
import { useState } from "react";
import { Late } from "../../shared/components/late";
import { lazyPart } from "../../shared/components/lazy-part";
import { text } from "./columns-text";

const LazyPanel = lazyPart(async () => (await import("./columns-panel")).ColumnsPanel);

type ColumnsMenuProps = {
  /** All that can be shown, in the file's order. */
  names: string[];
  /** Null where all are shown. */
  chosen: string[] | null;
  onChange: (chosen: string[] | null) => void;
};

export function ColumnsMenu({ names, chosen, onChange }: ColumnsMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Columns3 size={16} />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minHeight: 40, fontWeight: 400, borderColor: "control" }}
      >
        {chosen ? text("some", { shown: chosen.length, all: names.length }) : text("columns")}
      </Button>
      {anchor ? (
        <Late onClose={() => setAnchor(null)}>
          <LazyPanel
            anchor={anchor}
            names={names}
            chosen={chosen}
            onChange={onChange}
            onClose={() => setAnchor(null)}
          />
        </Late>
      ) : null}
    </>
  );
}
