package io.salesanalytics.submission.reconciliation;

import java.math.BigDecimal;

/**
 * A total that Druid has otherwise than the file.
 *
 * @param what {@code rows} or the column's name
 * @param expected what the file says
 * @param found what Druid says
 */
public record Difference(String what, BigDecimal expected, BigDecimal found) {

    @Override
    public String toString() {
        return what + ": expected " + expected.toPlainString() + ", found " + found.toPlainString();
    }
}
