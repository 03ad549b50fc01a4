package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the times of a data source are.
 *
 * @param column the column that they are from, or null
 * @param settings what the owner says
 */
public record Times(@Nullable Column column, Settings settings) {

    static Times of(List<Column> columns, Settings settings) {
        return new Times(
                columns.stream().filter(c -> c.role() == Role.TIME).findFirst().orElse(null), settings);
    }

    /** Whether they have a time of day. */
    public boolean haveTimeOfDay() {
        return column != null && column.type() == ColumnType.TIMESTAMP;
    }

    /** Whose clock they are from: as the owner says, else as the file does, else UTC's. */
    public ZoneId zone() {
        String said = settings.timeZone();
        if (said != null) {
            return ZoneId.of(said);
        }
        if (column == null) {
            return ZoneOffset.UTC;
        }
        ZoneOffset first = offset(column.min());
        return first != null && first.equals(offset(column.max())) ? first : ZoneOffset.UTC;
    }

    private static @Nullable ZoneOffset offset(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).getOffset();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
