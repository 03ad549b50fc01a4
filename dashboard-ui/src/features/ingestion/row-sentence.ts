import { currentLocale, formatCount } from "../../shared/format/numbers";
import type { Task } from "./task";
import { text } from "./text";

/** "We read 9,995 rows: 9,990 are ready, 4 need you and 1 was no data." */
export function rowSentence(
  { read, accepted, quarantined, ignored }: NonNullable<Task["rows"]>,
  locale = currentLocale(),
): string {
  const rows = formatCount(read, locale);
  if (read > 0 && accepted === read) return text("rowsAll", { count: read, rows });
  const part = (key: "partReady" | "partHeld" | "partIgnored", count: number) =>
    text(key, { count, rows: formatCount(count, locale) });
  const parts = [
    part("partReady", accepted),
    ...(quarantined > 0 ? [part("partHeld", quarantined)] : []),
    ...(ignored > 0 ? [part("partIgnored", ignored)] : []),
  ];
  return text("rowsRead", { count: read, rows, parts: new Intl.ListFormat(locale).format(parts) });
}
