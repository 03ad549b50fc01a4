import { describe, expect, it } from "vitest";
import { isDataSourceName, suggestName } from "./suggest-name";

describe("a data source's suggested name", () => {
  it.each([
    ["Sales March.csv", "sales_march"],
    ["Verkäufe (2).CSV", "verkaufe_2"],
    ["2024-export.csv.gz", "sales_2024-export"],
    ["売上.csv", "sales"],
    ["Sample - Superstore.csv", "sample_superstore"],
    [`${"very ".repeat(20)}long.csv`, "very_very_very_very_very_very_very_very_very_very_very_very_ver"],
  ])("of %s is %s", (filename, name) => {
    expect(suggestName(filename)).toBe(name);
    expect(isDataSourceName(suggestName(filename))).toBe(true);
  });
});
