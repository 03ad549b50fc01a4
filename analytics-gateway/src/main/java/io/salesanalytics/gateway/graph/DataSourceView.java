package io.salesanalytics.gateway.graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.Target;
import io.salesanalytics.gateway.model.Availability;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.model.Settings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A data source as the graph shows it. */
record DataSourceView(
        String name,
        @Nullable String label,
        @Nullable String description,
        long version,
        long rows,
        @Nullable String minTime,
        @Nullable String maxTime,
        @Nullable String currency,
        SettingsView settings,
        Instant updatedAt,
        List<ColumnView> columns,
        List<Dimension> dimensions,
        List<Measure> measures,
        List<Availability.Unavailable> unavailable,
        List<Target> targets,
        List<String> targetMeasures,
        List<String> targetDimensions) {

    static DataSourceView of(SemanticModel model) {
        DataSourcePublished source = model.source();
        return new DataSourceView(
                source.dataSource(),
                null,
                null,
                source.version(),
                source.rows(),
                source.minTime(),
                source.maxTime(),
                model.currency(),
                new SettingsView(model.settings(), model.described()),
                source.publishedAt(),
                source.columns().stream().map(ColumnView::of).toList(),
                model.dimensions(),
                model.measures(),
                model.unavailable(),
                model.targets(),
                model.targets().stream().map(Target::measure).distinct().toList(),
                targetDimensions(model));
    }

    /** Targets name a column or what it means. */
    private static List<String> targetDimensions(SemanticModel model) {
        return model.targets().stream()
                .map(Target::dimension)
                .filter(Objects::nonNull)
                .distinct()
                .map(model::dimension)
                .filter(Objects::nonNull)
                .map(Dimension::name)
                .distinct()
                .toList();
    }

    /** How its times and amounts are meant, and the version of what its owner says. */
    record SettingsView(
            int fiscalYearStart,
            DayOfWeek weekStart,
            @Nullable String timeZone,
            @Nullable String currency,
            long version) {
        SettingsView(Settings settings, long version) {
            this(settings.fiscalYearStart(), settings.weekStart(), settings.timeZone(), settings.currency(), version);
        }
    }

    /** A column of its schema, in the outer interface's words. */
    record ColumnView(
            String name,
            String type,
            String role,
            @Nullable String concept,
            String aggregation,
            @Nullable String format,
            @Nullable String currency,
            int scale,
            String reason) {

        static ColumnView of(Column column) {
            return new ColumnView(
                    column.name(),
                    word(column.type()),
                    word(column.role()),
                    column.concept() == null ? null : word(column.concept()),
                    word(column.aggregation()),
                    column.format(),
                    column.currency(),
                    column.scale(),
                    column.reason());
        }
    }

    /** A constant as the contracts write it in JSON. */
    static String word(Enum<?> constant) {
        try {
            JsonProperty name =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return name == null ? constant.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
