package io.salesanalytics.ingest.datasource;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.DataSourceSettings;
import io.salesanalytics.contracts.OwnMeasure;
import io.salesanalytics.contracts.OwnerModel;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data source as the outer interface shows it.
 *
 * @param name its name
 * @param label what people call it, or null
 * @param description what it is about, or null
 * @param rules the thresholds by which its files are judged; null for each that is as for any file
 * @param settings how its times and amounts are meant; null for each that is as for any data source
 * @param labels what people call its columns and measures, by their names
 * @param measures the measures that its owner made
 * @param targets what measures are to reach
 * @param schema its columns, or null until an upload has come through
 * @param rows all rows of its active uploads
 * @param dateRange its first and last day, or null while it has no rows
 * @param uploads how many uploads its rows come from
 * @param createdAt when its first upload came
 * @param lastUpdate when its rows last changed
 * @param version grows with each change of its rows
 */
public record DataSourceView(
        String name,
        @Nullable String label,
        @Nullable String description,
        RuleSettings rules,
        DataSourceSettings settings,
        Map<String, String> labels,
        List<OwnMeasure> measures,
        List<Target> targets,
        @Nullable Schema schema,
        long rows,
        @Nullable DateRange dateRange,
        long uploads,
        Instant createdAt,
        Instant lastUpdate,
        long version) {

    /** The columns of a schema version. */
    public record Schema(int version, List<Column> columns) {}

    /** Both inclusive, {@code yyyy-MM-dd}. */
    public record DateRange(String start, String end) {}

    private static final int DATE_LENGTH = "yyyy-MM-dd".length();

    static DataSourceView of(DataSource source, long uploads) {
        OwnerModel model = source.ownerModel();
        return new DataSourceView(
                source.name,
                source.label,
                source.description,
                source.rules(),
                model.settings(),
                model.labels(),
                model.measures(),
                model.targets(),
                source.schemaVersion == null || source.columns == null
                        ? null
                        : new Schema(source.schemaVersion, source.columns),
                source.rows,
                source.minTime == null || source.maxTime == null
                        ? null
                        : new DateRange(day(source.minTime), day(source.maxTime)),
                uploads,
                source.createdAt,
                source.lastUpdated,
                source.version);
    }

    private static String day(String time) {
        return time.substring(0, Math.min(DATE_LENGTH, time.length()));
    }
}
