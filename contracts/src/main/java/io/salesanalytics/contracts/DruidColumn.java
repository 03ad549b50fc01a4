package io.salesanalytics.contracts;

/**
 * How a column of the schema is kept in one Druid table.
 *
 * <p>Decimals are kept as whole numbers, so that sums are exact: 12.34 at scale 2 is the long 1234 in the column
 * {@code Sales@2}. The scale is part of the name because two uploads may need different ones.
 *
 * @param name the schema's name for the column
 * @param druidName the table's name for it
 * @param storage how values are kept
 * @param scale for {@link Storage#LONG}: the value is the stored number divided by ten to the power of it
 */
public record DruidColumn(String name, String druidName, Storage storage, int scale) {

    /** How values are kept. */
    public enum Storage {
        STRING,
        LONG,
        /** For values that no scaled long can hold; sums are then not exact. */
        DOUBLE
    }
}
