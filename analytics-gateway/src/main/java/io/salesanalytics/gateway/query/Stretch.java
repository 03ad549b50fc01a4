package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.druid.DruidFilter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Values of a column that follow each other in an order of rows.
 *
 * @param within the rows that have one of them
 * @param ahead the rows before those, or null where there can be none
 * @param beyond the rows after those, or null where there can be none
 * @param ends the least and the greatest of them where they are numbers
 * @param isSingle whether it is one value alone
 */
record Stretch(
        DruidFilter within,
        @Nullable DruidFilter ahead,
        @Nullable DruidFilter beyond,
        @Nullable Ends ends,
        boolean isSingle) {

    /** Both belong to it. */
    record Ends(BigDecimal least, BigDecimal greatest) {
        static Ends at(long number) {
            BigDecimal exact = BigDecimal.valueOf(number);
            return new Ends(exact, exact);
        }
    }
}
