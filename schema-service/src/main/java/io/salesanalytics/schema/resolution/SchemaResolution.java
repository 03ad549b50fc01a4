package io.salesanalytics.schema.resolution;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.schema.version.SchemaVersion;
import io.salesanalytics.semantics.Interpretation;
import io.salesanalytics.semantics.SalesSemantics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Decides whether a file fits its data source and which schema version it has then. */
final class SchemaResolution {
    private SchemaResolution() {}

    /**
     * Decides about a file.
     *
     * @param file what was found in it
     * @param latest the data source's schema so far
     */
    static Decision decide(FileValidated file, Optional<SchemaVersion> latest) {
        if (file.timeColumn().isEmpty()) {
            return Refusals.noTime(file);
        }
        List<Column> before = file.mode() == LoadMode.REPLACE
                ? List.of()
                : latest.map(SchemaVersion::columns).orElse(List.of());
        List<ColumnChoice> choices = Objects.requireNonNullElse(file.choices(), List.of());
        Optional<Conflict> against = ChoiceConflict.of(choices, before);
        if (against.isPresent()) {
            return Refusals.conflict(file, against.get());
        }
        Interpretation found =
                SalesSemantics.interpret(file.columns(), file.timeColumn(), file.timeOfDayColumn(), choices, before);
        if (found.columns().stream().noneMatch(column -> column.role() == Role.METRIC)) {
            return Refusals.noMetric(file);
        }
        Optional<Conflict> conflict = new Compatibility(before).conflict(found.columns());
        return conflict.isPresent()
                ? Refusals.conflict(file, conflict.get())
                : fits(file, found, SchemaMerge.merge(before, found.columns()), latest);
    }

    private static Decision fits(
            FileValidated file, Interpretation found, List<Column> schema, Optional<SchemaVersion> latest) {
        boolean unchanged = latest.isPresent() && SchemaMerge.same(latest.get().columns(), schema);
        int newest = latest.map(SchemaVersion::version).orElse(0);
        SchemaResolved event = new SchemaResolved(
                file.task(),
                file.mode(),
                file.cleanFile(),
                file.rows(),
                file.minTime(),
                file.maxTime(),
                unchanged ? newest : newest + 1,
                file.columns().stream().map(ColumnProfile::name).toList(),
                found.columns(),
                found.stored());
        return new Decision.Fits(event, schema);
    }
}
