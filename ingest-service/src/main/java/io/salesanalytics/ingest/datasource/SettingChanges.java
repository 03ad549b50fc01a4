package io.salesanalytics.ingest.datasource;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.DataSourceSettings;
import io.salesanalytics.contracts.WeekStart;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator changes about how times and amounts are meant. */
final class SettingChanges {
    private static final Set<String> KNOWN = Set.of("fiscalYearStart", "weekStart", "timeZone", "currency");
    private static final int MONTHS = 12;
    private static final int LONGEST = 60;

    private SettingChanges() {}

    /** The settings with these changes: what is left out stays, null takes it away. */
    static DataSourceSettings apply(DataSourceSettings before, Field changes, List<Column> columns) {
        if (changes.isNull()) {
            return DataSourceSettings.NONE;
        }
        changes.object(KNOWN);
        return new DataSourceSettings(
                changed(changes, "fiscalYearStart", before.fiscalYearStart(), field -> field.number(1, MONTHS)),
                changed(
                        changes,
                        "weekStart",
                        before.weekStart(),
                        field -> field.word(
                                List.of(WeekStart.values()), day -> day.name().toLowerCase(Locale.ROOT))),
                changed(changes, "timeZone", before.timeZone(), SettingChanges::zone),
                changed(changes, "currency", before.currency(), field -> currency(field, columns)));
    }

    private static <T> @Nullable T changed(
            Field changes, String name, @Nullable T before, java.util.function.Function<Field, T> read) {
        Field field = changes.member(name);
        return field == null ? before : field.isNull() ? null : read.apply(field);
    }

    private static String zone(Field field) {
        String name = field.text(LONGEST);
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw field.refused("is no time zone; write it like Africa/Nairobi.");
        }
        return name;
    }

    private static String currency(Field field, List<Column> columns) {
        String code = field.text(LONGEST);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            throw field.refused("is no currency; write its ISO 4217 code, like KES.");
        }
        columns.stream()
                .map(Column::currency)
                .filter(Objects::nonNull)
                .filter(own -> !own.equals(code))
                .findFirst()
                .ifPresent(own -> {
                    throw field.refused("cannot be " + code + ": the data itself says " + own + ".");
                });
        return code;
    }
}
