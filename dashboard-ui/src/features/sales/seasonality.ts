import type { Bars } from "../../shared/charts/bar-option";
import { measureUnit } from "../../shared/figures/measures";
import type { Series } from "../../shared/figures/queries";
import { dayOf, toDate, utc } from "../../shared/format/dates";
import { currentLocale } from "../../shared/format/numbers";
import { text } from "./text";

const january = Date.UTC(2024, 0, 1); // a Monday

/** What an average Monday, Tuesday … brings; days without sales do not count. */
export function averageByWeekday(days: Series, locale = currentLocale()): Bars {
  const name = utc(locale, { weekday: "short" });
  const names = Array.from({ length: 7 }, (_, day) => name.format(january + day * 86_400_000));
  return averages(days, names, (date) => (date.getUTCDay() + 6) % 7);
}

/** What an average day of each month of the year brings; days without sales do not count. */
export function averageByMonth(days: Series, locale = currentLocale()): Bars {
  const name = utc(locale, { month: "short" });
  const names = Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2024, month, 1)));
  return averages(days, names, (date) => date.getUTCMonth());
}

function averages({ points, measures }: Series, labels: string[], groupOf: (date: Date) => number): Bars {
  const groups = labels.map(() => ({ sum: 0, days: 0 }));
  for (const { time, values } of points) {
    const value = values[0] ?? null;
    const group = groups[groupOf(toDate(dayOf(time)))];
    if (value === null || !group) continue;
    group.sum += value;
    group.days += 1;
  }
  return {
    labels,
    values: groups.map(({ sum, days }) => (days === 0 ? null : sum / days)),
    unit: measureUnit(measures[0]),
    notes: groups.map(({ days }) => text("noteDays", { count: days })),
  };
}
