package io.salesanalytics.contracts;

/**
 * What became of the records below the header: {@code read = accepted + quarantined + ignored}, always.
 *
 * @param read every record below the header, blank, repeated-header and total rows included
 * @param accepted rows in the clean file
 * @param quarantined rows held back with a reason
 * @param ignored rows that are no data: blank, a repeated header, a total, a remark
 */
public record RowCounts(long read, long accepted, long quarantined, long ignored) {
    public RowCounts {
        if (read != accepted + quarantined + ignored) {
            throw new IllegalArgumentException("rows read (" + read + ") are not accepted (" + accepted
                    + ") + quarantined (" + quarantined + ") + ignored (" + ignored + ")");
        }
    }
}
