import { download } from "../components/download";
import type { Scope } from "../figures/scope";
import { scopeFacts } from "./scope-facts";
import type { Table } from "./table";
import { toWorkbook } from "./workbook";
import { text } from "./workbook-text";

/** A card's figures as an Excel file, with what they are about. */
export async function saveAsWorkbook(
  name: string,
  title: string,
  table: Table,
  scope: Scope | null,
): Promise<void> {
  const facts = scope
    ? [
        ...scopeFacts(scope),
        [text("version"), String(scope.source.version)] as [string, string],
        [text("timeZone"), text("ownTime")] as [string, string],
      ]
    : [];
  if (table.note) facts.push([text("rows"), table.note]);
  download(`${name}.xlsx`, await toWorkbook(title, table, facts));
}
