import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Extent, inProportion, moved, type Position, scaledLength } from "./long-scroll";

/** How long scrolling must rest until the scrollbar is put where it belongs, in milliseconds. */
const rest = 150;
const beginning: Position = { at: 0, scrolled: 0 };

/**
 * Follows a scroller over a list of any length. It goes back to the beginning with every other question.
 *
 * @param length of the list, in pixels
 * @param head what stays in sight above the list, in pixels
 */
export function useLongScroll(
  scroller: RefObject<HTMLElement | null>,
  { length, head, question }: { length: number; head: number; question: string },
) {
  const [position, setPosition] = useState(beginning);
  const latest = useRef(position);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const extentOf = ({ clientHeight }: HTMLElement): Extent => ({ length, sight: clientHeight - head });
  const go = (next: Position) => {
    latest.current = next;
    setPosition(next);
  };
  const settle = (element: HTMLElement) => {
    const extent = extentOf(element);
    if (scaledLength(length) === length) return;
    element.scrollTop = inProportion(latest.current, extent);
    go({ ...latest.current, scrolled: element.scrollTop });
  };
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>) => {
    go(moved(latest.current, currentTarget.scrollTop, extentOf(currentTarget)));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => settle(currentTarget), rest);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is what it waits for
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    go(beginning);
  }, [question]);
  return { position, onScroll };
}
