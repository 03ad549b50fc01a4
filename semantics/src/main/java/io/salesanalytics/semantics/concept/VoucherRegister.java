package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.semantics.naming.Words;
import java.util.List;
import java.util.Locale;

/** Books that name by {@code Particulars} whom a voucher is for; without vouchers these may be anything. */
final class VoucherRegister {
    private static final String PARTICULARS = "particulars";
    private static final String VOUCHER = "voucher";

    private VoucherRegister() {}

    /** Whether a column has particulars of something other than a voucher. */
    static boolean lacksVouchersFor(ColumnProfile profile, List<ColumnProfile> all) {
        return Words.of(profile.name()).has(PARTICULARS)
                && all.stream()
                        .noneMatch(
                                column -> column.name().toLowerCase(Locale.ROOT).contains(VOUCHER));
    }
}
