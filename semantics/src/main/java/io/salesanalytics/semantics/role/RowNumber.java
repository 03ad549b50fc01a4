package io.salesanalytics.semantics.role;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.naming.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns that number the rows say nothing about sales. */
final class RowNumber {
    /** Names that mean nothing else: every number different is proof enough. */
    private static final Set<List<String>> SURE = Set.of(
            List.of("row"), List.of("row", "id"), List.of("row", "number"), List.of("row", "index"), List.of("index"));
    /** Names that could mean an order or an item: only a column that counts 1, 2, 3 is a row number. */
    private static final Set<List<String>> LIKELY = Set.of(
            List.of("line"),
            List.of("line", "number"),
            List.of("line", "id"),
            List.of("serial"),
            List.of("serial", "number"),
            List.of("number"),
            List.of("count"),
            List.of("sequence"),
            List.of("sequence", "number"));

    private static final Pattern NAMELESS = Pattern.compile("column_\\d+");

    private RowNumber() {}

    static @Nullable RoleVerdict judge(ColumnProfile profile, Words name) {
        if (profile.type() != ColumnType.INTEGER || profile.values() < 2) {
            return null;
        }
        boolean sure = SURE.contains(name.list())
                || profile.position() == 1 && NAMELESS.matcher(profile.name()).matches();
        if (sure && Identifiers.allDifferent(profile)) {
            return new RoleVerdict(Role.IGNORED, 0.95, "It numbers the rows and says nothing about sales.");
        }
        boolean likely = LIKELY.contains(name.list()) || name.list().isEmpty();
        return likely && profile.sequential()
                ? new RoleVerdict(Role.IGNORED, 0.9, "It counts the rows one by one and says nothing about sales.")
                : null;
    }
}
