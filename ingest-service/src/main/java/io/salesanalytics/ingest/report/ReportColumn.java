package io.salesanalytics.ingest.report;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Role;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a column and, once the schema is known, what it is for. {@code druidName}, {@code role},
 * {@code concept} and {@code aggregation} are null until then.
 */
record ReportColumn(
        int position,
        String name,
        @Nullable String druidName,
        ColumnType type,
        @Nullable Role role,
        @Nullable Concept concept,
        @Nullable Aggregation aggregation,
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
        List<String> examples) {

    /** The schema's word on confidence and reason counts: it knows the role too. */
    static ReportColumn of(ColumnProfile profile, @Nullable Column column) {
        return new ReportColumn(
                profile.position(),
                profile.name(),
                column == null ? null : column.druidName(),
                column == null ? profile.type() : column.type(),
                column == null ? null : column.role(),
                column == null ? null : column.concept(),
                column == null ? null : column.aggregation(),
                profile.format(),
                column == null ? profile.currency() : column.currency(),
                column == null ? profile.scale() : column.scale(),
                column == null ? profile.confidence() : column.confidence(),
                column == null ? profile.reason() : column.reason(),
                profile.values(),
                profile.nulls(),
                profile.distinct(),
                profile.distinctExact(),
                profile.min(),
                profile.max(),
                profile.sum(),
                profile.examples());
    }
}
