package io.salesanalytics.contracts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader found in a column, over all accepted rows of the file. Where a value is null there was nothing to
 * measure (a text column has no sum).
 *
 * @param position 1 for the first column of the file
 * @param name the file's name for it, trimmed, unique within the file, {@code column_<position>} where it has none
 * @param type what its cells are
 * @param format how they are written, such as {@code dd/MM/yyyy} or {@code 1.234,56}, or null
 * @param currency ISO 4217 code found in the cells or in the name, or null
 * @param scale most digits after the decimal point of any value; 0 for anything but decimals
 * @param confidence 0 to 1: how sure the type is
 * @param reason one plain sentence: why this type
 * @param values cells that are not empty
 * @param nulls cells that are empty or a word for nothing ({@code n/a}, {@code NULL}, {@code -})
 * @param distinct how many different values, exact when {@code distinctExact}, else a sketch's estimate
 * @param min smallest value: numbers plain, dates ISO, text by code point
 * @param max largest value
 * @param sum exact sum of a numeric column
 * @param absoluteSum exact sum of the absolute values of a numeric column
 * @param negatives how many values are below zero
 * @param maxLength length of the longest cell in characters
 * @param leadingZeros whether a cell starts with a zero that a number would lose
 * @param sequential whether it counts the rows: integers, each one more than the one before
 * @param examples up to five different cells, as they stand in the file
 * @param basis what an amount is for, where rows of one product tell, or null
 */
public record ColumnProfile(
        int position,
        String name,
        ColumnType type,
        @Nullable String format,
        @Nullable String currency,
        int scale,
        double confidence,
        String reason,
        long values,
        long nulls,
        long distinct,
        boolean distinctExact,
        @Nullable String min,
        @Nullable String max,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal absoluteSum,
        long negatives,
        int maxLength,
        boolean leadingZeros,
        boolean sequential,
        List<String> examples,
        @Nullable AmountBasis basis) {

    /** The same column with another smallest and largest value. */
    public ColumnProfile withRange(String smallest, String largest) {
        return with(smallest, largest, basis);
    }

    /** The same column, whose amounts are known to be for that. */
    public ColumnProfile withBasis(AmountBasis known) {
        return with(min, max, known);
    }

    private ColumnProfile with(@Nullable String smallest, @Nullable String largest, @Nullable AmountBasis known) {
        return new ColumnProfile(
                position,
                name,
                type,
                format,
                currency,
                scale,
                confidence,
                reason,
                values,
                nulls,
                distinct,
                distinctExact,
                smallest,
                largest,
                sum,
                absoluteSum,
                negatives,
                maxLength,
                leadingZeros,
                sequential,
                examples,
                known);
    }
}
