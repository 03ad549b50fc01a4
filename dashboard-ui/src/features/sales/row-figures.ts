import type { RowColumnsQuery } from "../../shared/api/generated/graphql";
import type { DataSource } from "../../shared/data-sources/data-sources";

/** The columns that hold numbers, with how many digits their cells have after the point at least. */
export type Figures = ReadonlyMap<string, number>;

type Column = NonNullable<RowColumnsQuery["dataSource"]>["columns"][number];

const money = ["revenue", "netRevenue", "cost", "profit", "unitPrice", "tax", "returnsValue"];
/** No currency has more. */
const mostDigits = 4;

/** Money is written with the digits of its column, so that points stand below each other; a quantity as it is. */
export function figuresOf({ columns }: Pick<DataSource, "columns">, described: Column[]): Figures {
  const digits = new Map(described.map((column) => [column.name, moneyDigits(column)]));
  return new Map(
    columns.filter(({ role }) => role === "metric").map(({ name }) => [name, digits.get(name) ?? 0]),
  );
}

function moneyDigits({ concept, currency, scale }: Column): number {
  const isMoney = Boolean(currency) || money.includes(concept ?? "");
  return isMoney ? Math.min(scale ?? 0, mostDigits) : 0;
}

/** A day and a time as the server writes them: read more easily apart. */
const momentInFile = /^(\d{4}-\d\d-\d\d)T(?=\d\d:)/;

/** A cell of a column that has so many digits after the point at least; undefined where the column holds no numbers. */
export function printRowCell(cell: string | null, digits: number | undefined): string {
  if (cell === null) return "–";
  if (!digits) return cell.replace(momentInFile, "$1 ");
  const [, whole, fraction = ""] = /^(-?\d+)(?:\.(\d+))?$/.exec(cell) ?? [];
  return whole === undefined ? cell : `${whole}.${fraction.padEnd(digits, "0")}`;
}
