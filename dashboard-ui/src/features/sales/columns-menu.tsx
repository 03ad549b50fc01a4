import Button from "@mui/material/Button";
import { Columns3 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { text } from "./columns-text";

const LazyPanel = lazy(async () => ({ default: (await import("./columns-panel")).ColumnsPanel }));

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
        <Suspense>
          <LazyPanel
            anchor={anchor}
            names={names}
            chosen={chosen}
            onChange={onChange}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
