import { memo, useMemo, useRef } from "react";
import type { OrderInput } from "../../shared/api/generated/graphql";
import { Gap, RowScroller } from "../../shared/cards/row-scroller";
import { rowsOnPaper } from "../../shared/cards/use-window";
import { VisuallyHidden } from "../../shared/components/visually-hidden";
import { usePrinting } from "../../shared/print/printing";
import { columnWidths } from "./column-widths";
import { scaledLength } from "./long-scroll";
import { type Figures, printRowCell } from "./row-figures";
import { useRowPages } from "./row-pages";
import { RowsFoot } from "./rows-foot";
import { RowsHead } from "./rows-head";
import { text } from "./text";
import type { RowPage, RowsAsked } from "./transactions";
import styles from "./transactions.module.css";
import { useLongScroll } from "./use-long-scroll";

export const tableHeight = 480;
const rowHeight = 36;
/** Rows that are drawn before and after those in sight. */
const spare = 8;

/** More than are ever drawn at once, but on paper. */
const mostDrawn = Math.max(rowsOnPaper, Math.ceil(tableHeight / rowHeight) + 1 + 2 * spare);

type TransactionRowsProps = {
  asked: RowsAsked;
  version: number;
  /** The first page. */
  head: RowPage;
  figures: Figures;
  sorting: OrderInput | null;
  onSort: (sorting: OrderInput) => void;
  onTurn: () => void;
};

/** All rows of an answer, of which those in sight are drawn and those around them fetched. */
export function TransactionRows(props: TransactionRowsProps) {
  const { asked, version, head, figures, sorting, onSort, onTurn } = props;
  const { columns, totalCount: total } = head;
  const scroller = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const length = total * rowHeight;
  const list = { length, head: rowHeight, question: JSON.stringify(asked) };
  const { position, onScroll } = useLongScroll(scroller, list);
  const from = Math.floor(position.at / rowHeight);
  const to = Math.min(total, Math.ceil((position.at + tableHeight - rowHeight) / rowHeight));
  const { rowAt, loaded, failed } = useRowPages(asked, version, head, { first: from, last: to, total });
  const first = printing ? 0 : Math.max(0, from - spare);
  const last = printing ? Math.min(total, rowsOnPaper) : Math.min(total, to + spare);
  const above = Math.max(0, first * rowHeight - position.at + position.scrolled);
  const widths = useMemo(() => columnWidths(head, figures), [head, figures]);
  return (
    <>
      <RowScroller label={text("transactions")} height={tableHeight} place={scroller} onScroll={onScroll}>
        <table
          aria-rowcount={total + 1}
          className={styles.grid}
          style={printing ? undefined : { minWidth: `calc(${widths.join(" + ")})` }}
        >
          <caption>
            <VisuallyHidden>{text("transactions")}</VisuallyHidden>
          </caption>
          <colgroup>
            {columns.map((name, column) => (
              <col key={name} style={{ width: widths[column] }} />
            ))}
          </colgroup>
          <RowsHead columns={columns} figures={figures} sorting={sorting} onSort={onSort} />
          <tbody>
            <Gap height={above} />
            {places(first, last).map((place) => (
              // What leaves at one end is used again at the other: to make rows anew costs a dragged scrollbar its frames.
              <Row
                key={place % mostDrawn}
                place={place}
                cells={rowAt(place)}
                columns={columns}
                figures={figures}
              />
            ))}
            <Gap height={scaledLength(length) - above - (last - first) * rowHeight} />
          </tbody>
        </table>
      </RowScroller>
      <RowsFoot total={total} loaded={loaded} sight={{ from, to }} failed={failed} onTurn={onTurn} />
    </>
  );
}

type RowProps = {
  /** Of the row among all, from 0. */
  place: number;
  /** Nothing while they are being fetched. */
  cells: (string | null)[] | undefined;
  columns: string[];
  figures: Figures;
};

/** Drawn again only for another place or other cells, since all rows in sight would be with every step of a scroll. */
const Row = memo(function Row({ place, cells, columns, figures }: RowProps) {
  return (
    <tr aria-rowindex={place + 2} aria-busy={cells === undefined}>
      {columns.map((name, column) => {
        const cell = cells && printRowCell(cells[column] ?? null, figures.get(name));
        return (
          <td
            key={name}
            // The end of a text is cut, in whichever direction it is read; figures stand below each other.
            dir={figures.has(name) ? undefined : "auto"}
            title={cell}
            className={`${figures.has(name) ? styles.figure : ""} ${cells ? "" : styles.waiting}`}
          >
            {cell}
          </td>
        );
      })}
    </tr>
  );
});

function places(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
}
