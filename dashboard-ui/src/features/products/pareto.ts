import type { Breakdown } from "../../shared/figures/queries";

/** A product, its share of the whole and that of all up to it, in percent. */
export type Ranked = {
  name: string;
  amount: number;
  share: number;
  cumulative: number;
  class: "A" | "B" | "C";
};

const endOfA = 80;
const endOfB = 95;

/** Classes by what brings the first 80 %, the next 15 % and the rest; amounts below zero bring nothing and are left out. */
export function paretoOf({ rows }: Breakdown, nameOf: (value: string) => string): Ranked[] {
  const amounts = rows
    .map(({ key, values }) => ({ name: nameOf(key[0] ?? ""), amount: values[0] ?? 0 }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);
  const total = amounts.reduce((sum, { amount }) => sum + amount, 0);
  let sum = 0;
  return amounts.map(({ name, amount }) => {
    // A product belongs to the class that its first piece falls into, so that the largest one is always an A.
    const before = (sum / total) * 100;
    sum += amount;
    return {
      name,
      amount,
      share: (amount / total) * 100,
      cumulative: (sum / total) * 100,
      class: before < endOfA ? "A" : before < endOfB ? "B" : "C",
    };
  });
}

export function countClasses(ranked: Ranked[]): { a: number; b: number; c: number } {
  const count = (name: Ranked["class"]) => ranked.filter((each) => each.class === name).length;
  return { a: count("A"), b: count("B"), c: count("C") };
}
