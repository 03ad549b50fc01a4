import type { ComponentProps, ComponentType } from "react";
import { Late } from "../components/late";
import { lazyPart } from "../components/lazy-part";
import { lazyThemed } from "../theme/lazy-themed";
import { useAskedAhead } from "./ask";
import { comparedScope, mixQuestion, moversQuestions, tableQuestions } from "./questions";

// What stands further down a page is not needed to draw its beginning. The questions are asked with the page's others.

const Mix = lazyPart(async () => (await import("./mix-card")).MixCard);
const Movers = lazyPart(async () => (await import("./movers-card")).MoversCard);
const Attainment = lazyThemed(async () => (await import("./attainment-card")).AttainmentCard);
const MeasureTable = lazyThemed(async () => (await import("./measure-table-card")).MeasureTableCard);

export function MixCard(props: ComponentProps<typeof Mix>) {
  useAskedAhead([mixQuestion(props)]);
  return later(Mix, props, 400);
}

export function MoversCard(props: ComponentProps<typeof Movers>) {
  useAskedAhead([...moversQuestions({ ...props, scope: comparedScope(props.scope) })]);
  return later(Movers, props, 480);
}

export function AttainmentCard(props: ComponentProps<typeof Attainment>) {
  return later(Attainment, props, 460);
}

export function MeasureTableCard(props: ComponentProps<typeof MeasureTable>) {
  useAskedAhead(tableQuestions(props));
  return later(MeasureTable, props, 520);
}

/** A card that is loaded once it is needed; until then about its height is kept, so that nothing jumps. */
function later<Props extends object>(Card: ComponentType<Props>, props: Props, height: number) {
  return (
    <Late height={height}>
      <Card {...props} />
    </Late>
  );
}
