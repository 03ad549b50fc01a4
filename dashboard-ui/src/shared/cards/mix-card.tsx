import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Action } from "../components/action";
import { measureUnit } from "../figures/measures";
import type { Breakdown } from "../figures/queries";
import { formatShort, shortFormat, withoutCurrency } from "../format/numbers";
import { beginning, inSentence } from "../i18n/measure-names";
import { nameValue } from "../view/describe-filter";
import { toggleFilter } from "../view/view-state";
import { Card } from "./card";
import type { DimensionCardProps } from "./card-props";
import { subtitleOf } from "./columns-card";
import styles from "./mix-card.module.css";
import { mixQuestion } from "./questions";
import { text } from "./text";

const mixHeight = 320;
/** So many have room to be larger. */
const few = 4;
/** So many have a colour of their own. */
const colored = 7;
/** Of how many values each is named once "Other" is opened. */
const mostOpened = 100;

/** `value` is null for all those that have no entry of their own. */
type Slice = { value: string | null; name: string; amount: number; share: number };

/** How a whole is made up: one bar of shares, and the same as a list whose entries filter the page; "Other" opens. */
export function MixCard({ scope, measure, dimension, onChange }: DimensionCardProps) {
  const [opened, setOpened] = useState(false);
  const query = useQuery(mixQuestion({ scope, measure, dimension }, opened ? mostOpened : undefined));
  const about = scope.source.measures.find((each) => each.name === measure);
  const selected = scope.view.filters.find((filter) => filter.dimension === dimension.name)?.values ?? [];
  return (
    <Card
      title={beginning(
        text("mix", { measure: inSentence(about?.label ?? measure), dimension: dimension.label }),
      )}
      subtitle={subtitleOf(about, scope.period)}
      query={query}
      height={mixHeight}
      isEmpty={({ rows }) => rows.every(({ values }) => (values[0] ?? 0) === 0)}
      table={(found) => ({
        columns: [
          { label: dimension.label },
          { label: about?.label ?? measure, unit: measureUnit(found.measures[0]) },
          ...(isWhole(found) ? [{ label: text("share"), unit: { kind: "percent" } as const }] : []),
        ],
        rows: slicesOf(found).map(({ name, amount, share }) => [
          name,
          amount,
          ...(isWhole(found) ? [share] : []),
        ]),
      })}
    >
      {(found) => (
        <>
          <Slices
            slices={slicesOf(found)}
            whole={isWhole(found)}
            format={shortFormat(
              slicesOf(found).map(({ amount }) => amount),
              withoutCurrency(measureUnit(found.measures[0])),
            )}
            selected={selected}
            onPick={(value) => onChange({ filters: toggleFilter(scope.view.filters, dimension.name, value) })}
            onOpen={opened ? null : () => setOpened(true)}
          />
          {opened ? (
            <div className={styles.close}>
              <Action look="small" onClick={() => setOpened(false)}>
                {text("closeOther")}
              </Action>
            </div>
          ) : null}
        </>
      )}
    </Card>
  );
}

type SlicesProps = {
  slices: Slice[];
  /** Whether shares mean anything. */
  whole: boolean;
  format: (amount: number) => string;
  selected: string[];
  onPick: (value: string) => void;
  /** Opens "Other"; null where that is done. */
  onOpen: (() => void) | null;
};

function Slices({ slices, whole, format, selected, onPick, onOpen }: SlicesProps) {
  const colorOf = (index: number) => {
    const plain = slices[index]?.value === null || index >= colored;
    return `var(--mui-palette-${plain ? "text-disabled" : `categories-${index}`})`;
  };
  return (
    <div className={styles.mix} data-few={slices.length <= few ? "" : undefined}>
      {whole ? (
        <div className={styles.whole} aria-hidden>
          {slices.map(({ name, share }, index) => (
            <div
              key={name}
              className={styles.slice}
              style={{ flexGrow: share, backgroundColor: colorOf(index) }}
            />
          ))}
        </div>
      ) : (
        <p className={styles.below}>{text("belowZero")}</p>
      )}
      <ul className={styles.list} data-opened={onOpen === null ? "" : undefined}>
        {slices.map(({ value, name, amount, share }, index) => (
          <li key={name}>
            <button
              type="button"
              className={styles.row}
              disabled={value === null && onOpen === null}
              aria-pressed={value !== null && selected.includes(value)}
              data-muted={
                selected.length > 0 && !(value !== null && selected.includes(value)) ? "" : undefined
              }
              title={value === null ? text("openOther") : text("filterBy", { value: name })}
              onClick={() => (value === null ? onOpen?.() : onPick(value))}
            >
              <span className={styles.mark} aria-hidden style={{ backgroundColor: colorOf(index) }} />
              <span dir="auto" className={styles.name}>
                {name}
              </span>
              <span className={styles.amount}>{format(amount)}</span>
              <span className={styles.share}>{whole ? formatShort(share, { kind: "percent" }) : null}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Shares of a sum that holds amounts below zero would say nothing. */
function isWhole({ rows }: Breakdown): boolean {
  const amounts = rows.map(({ values }) => values[0] ?? 0);
  return amounts.every((amount) => amount >= 0) && amounts.some((amount) => amount > 0);
}

/** The largest ones, and what is left as one. */
function slicesOf({ rows }: Breakdown): Slice[] {
  const total = rows.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
  return rows.map(({ key, values, other }) => {
    const amount = values[0] ?? 0;
    return {
      value: other ? null : (key[0] ?? ""),
      name: other ? text("other") : nameValue(key[0] ?? ""),
      amount,
      share: (amount / total) * 100,
    };
  });
}
