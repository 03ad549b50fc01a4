import { useQuery } from "@tanstack/react-query";
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

type Slice = { value: string | null; name: string; amount: number; share: number };

/** How a whole is made up: one bar of shares, and the same as a list whose entries filter the page. */
export function MixCard({ scope, measure, dimension, onChange }: DimensionCardProps) {
  const query = useQuery(mixQuestion({ scope, measure, dimension }));
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
      isEmpty={(found) => slicesOf(found).length === 0}
      table={(found) => ({
        columns: [
          { label: dimension.label },
          { label: about?.label ?? measure, unit: measureUnit(found.measures[0]) },
          { label: text("share"), unit: { kind: "percent" } },
        ],
        rows: slicesOf(found).map(({ name, amount, share }) => [name, amount, share]),
      })}
    >
      {(found) => (
        <Slices
          slices={slicesOf(found)}
          format={shortFormat(
            slicesOf(found).map(({ amount }) => amount),
            withoutCurrency(measureUnit(found.measures[0])),
          )}
          selected={selected}
          onPick={(value) => onChange({ filters: toggleFilter(scope.view.filters, dimension.name, value) })}
        />
      )}
    </Card>
  );
}

type SlicesProps = {
  slices: Slice[];
  format: (amount: number) => string;
  selected: string[];
  onPick: (value: string) => void;
};

function Slices({ slices, format, selected, onPick }: SlicesProps) {
  const colorOf = (index: number) =>
    `var(--mui-palette-${slices[index]?.value === null ? "text-disabled" : `categories-${index}`})`;
  return (
    <div className={styles.mix} data-few={slices.length <= few ? "" : undefined}>
      <div className={styles.whole} aria-hidden>
        {slices.map(({ name, share }, index) => (
          <div
            key={name}
            className={styles.slice}
            style={{ flexGrow: Math.max(share, 0), backgroundColor: colorOf(index) }}
          />
        ))}
      </div>
      <ul className={styles.list}>
        {slices.map(({ value, name, amount, share }, index) => (
          <li key={name}>
            <button
              type="button"
              className={styles.row}
              disabled={value === null}
              aria-pressed={value !== null && selected.includes(value)}
              data-muted={
                selected.length > 0 && !(value !== null && selected.includes(value)) ? "" : undefined
              }
              title={value === null ? name : text("filterBy", { value: name })}
              onClick={() => onPick(value ?? "")}
            >
              <span className={styles.mark} aria-hidden style={{ backgroundColor: colorOf(index) }} />
              <span className={styles.name}>
                <bdi>{name}</bdi>
              </span>
              <span className={styles.amount}>{format(amount)}</span>
              <span className={styles.share}>{formatShort(share, { kind: "percent" })}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The largest ones, and what is left as one; shares of a sum that holds amounts below zero would say nothing. */
function slicesOf({ rows }: Breakdown): Slice[] {
  const amounts = rows.map(({ values }) => values[0] ?? 0);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0 || amounts.some((amount) => amount < 0)) return [];
  return rows.map(({ key, other }, index) => {
    const amount = amounts[index] ?? 0;
    const value = other ? null : (key[0] ?? "");
    return {
      value,
      name: other ? text("other") : nameValue(key[0] ?? ""),
      amount,
      share: (amount / total) * 100,
    };
  });
}
