import { Ellipsis } from "lucide-react";
import { type RefObject, use, useState } from "react";
import { download, toCsv } from "../components/download";
import { IconButton } from "../components/icon-button";
import { Late } from "../components/late";
import { ScopeContext } from "../figures/scope-context";
import { lazyThemed } from "../theme/lazy-themed";
import { scopeFacts } from "./scope-facts";
import type { Table } from "./table";
import { text } from "./text";

const LazyMenu = lazyThemed(async () => (await import("../components/action-menu")).ActionMenu);
const LazyFacts = lazyThemed(async () => (await import("./kpi-facts")).KpiFacts);

type CardMenuProps = {
  title: string;
  place: RefObject<HTMLElement | null>;
  table: (() => Table) | null;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
};

/** What every card can do. The picture is of the card's chart, so it is offered only while there is one. */
export function CardMenu({ title, place, table, asTable, onAsTable }: CardMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [explained, setExplained] = useState<HTMLElement | null>(null);
  const scope = use(ScopeContext);
  const filename = title.replace(/[?]/g, "");
  const chart = anchor
    ? (place.current?.querySelector("[role=img]:has(canvas, svg), svg[data-picture]") ?? null)
    : null;
  const csv = ({ columns, rows, note }: Table) =>
    download(
      `${filename}.csv`,
      toCsv([columns.map((column) => column.label), ...rows, ...(note ? [[], [note]] : [])]),
    );
  const xlsx = async (figures: Table) => {
    const { saveAsWorkbook } = await import("./save-workbook");
    await saveAsWorkbook(filename, title, figures, scope);
  };
  const png = async () => {
    const { saveAsPicture } = await import("./picture");
    if (place.current) await saveAsPicture(place.current, title);
  };
  if (!table) return null;
  return (
    <>
      <IconButton
        aria-label={text("cardMenu", { title })}
        aria-haspopup="menu"
        data-screen-only
        onClick={(event) => setAnchor(event.currentTarget)}
        style={{ marginInlineEnd: -6 }}
      >
        <Ellipsis size={18} />
      </IconButton>
      {anchor ? (
        <Late onClose={() => setAnchor(null)}>
          <LazyMenu
            anchor={anchor}
            onClose={() => setAnchor(null)}
            actions={[
              { label: text(asTable ? "asChart" : "asTable"), onChoose: () => onAsTable(!asTable) },
              { label: text("downloadCsv"), onChoose: () => csv(table()) },
              { label: text("downloadXlsx"), onChoose: () => void xlsx(table()) },
              ...(chart ? [{ label: text("downloadPng"), onChoose: () => void png() }] : []),
              ...(scope ? [{ label: text("explain"), onChoose: () => setExplained(anchor) }] : []),
            ]}
          />
        </Late>
      ) : null}
      {explained && scope ? (
        <Late onClose={() => setExplained(null)}>
          <LazyFacts
            anchor={explained}
            title={title}
            facts={scopeFacts(scope)}
            scope={scope}
            onClose={() => setExplained(null)}
          />
        </Late>
      ) : null}
    </>
  );
}
