import type { CardsProps } from "../../shared/cards/card-props";
import { type Question, rankingQuestion } from "../../shared/cards/questions";
import { RankingCard } from "../../shared/cards/ranking-card";
import type { Dimension } from "../../shared/figures/dimensions";
import type { Scope } from "../../shared/figures/scope";
import { nameValue } from "../../shared/view/describe-filter";
import { withFilter } from "../../shared/view/view-state";
import styles from "./drill-card.module.css";
import { text } from "./text";

type DrillCardProps = CardsProps & {
  /** From the coarsest to the finest. */
  levels: Dimension[];
};

/** From lines to categories to products: a bar opens what is inside, the path above leads back up. */
export function DrillCard({ scope, levels, onChange }: DrillCardProps) {
  const path = pathOf(scope, levels);
  const level = levelOf(path, levels);
  if (!level) return null;
  const climb = (to: number) => {
    const left = levels.slice(to).map((each) => each.name);
    onChange({ filters: scope.view.filters.filter((filter) => !left.includes(filter.dimension)) });
  };
  return (
    <RankingCard
      scope={scope}
      dimension={level}
      {...(levels.length > 1 ? { title: text("drill") } : {})}
      onChange={onChange}
      controls={
        path.length === 0 ? null : (
          <nav aria-label={text("drill")} className={styles.path}>
            <button type="button" className={styles.crumb} onClick={() => climb(0)}>
              {text("everything")}
            </button>
            {path.map((value, depth) => (
              <span key={levels[depth]?.name} className={styles.step}>
                <span aria-hidden className={styles.mark}>
                  ›
                </span>
                <button
                  type="button"
                  className={styles.crumb}
                  disabled={depth === path.length - 1}
                  onClick={() => climb(depth + 1)}
                >
                  {nameValue(value)}
                </button>
              </span>
            ))}
          </nav>
        )
      }
      onPick={(value) => onChange({ filters: withFilter(scope.view.filters, level.name, [value]) })}
    />
  );
}

type DrillAbout = { scope: Scope; measure: string; levels: Dimension[] };

/** What the card asks: about the level that the path leads to. */
export function drillQuestions({ scope, measure, levels }: DrillAbout): Question[] {
  const dimension = levelOf(pathOf(scope, levels), levels);
  return dimension ? [rankingQuestion({ scope, measure, dimension })] : [];
}

function levelOf(path: string[], levels: Dimension[]): Dimension | undefined {
  return levels[Math.min(path.length, levels.length - 1)];
}

/** The one value chosen on each level, from the top down to the first level where that is not so. */
function pathOf({ view }: Scope, levels: Dimension[]): string[] {
  const path: string[] = [];
  for (const level of levels) {
    const values = view.filters.find((filter) => filter.dimension === level.name)?.values ?? [];
    const [only] = values;
    if (only === undefined || values.length > 1) break;
    path.push(only);
  }
  return path;
}
