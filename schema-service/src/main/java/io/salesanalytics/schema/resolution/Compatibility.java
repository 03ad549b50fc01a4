package io.salesanalytics.schema.resolution;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a file's columns can stand beside those that the data source has: more is fine, otherwise is not. */
final class Compatibility {
    private final Map<String, Column> schema;

    Compatibility(List<Column> schema) {
        this.schema = schema.stream().collect(Collectors.toMap(Column::name, Function.identity()));
    }

    /** The first thing that contradicts the schema; none for a file that fits. */
    Optional<Conflict> conflict(List<Column> file) {
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        return otherTime(file)
                .or(() -> file.stream()
                        .flatMap(column -> conflict(column).stream())
                        .findFirst())
                .or(() -> nothingInCommon(file));
    }

    private Optional<Conflict> conflict(Column column) {
        Column known = schema.get(column.name());
        if (known == null || column.role() == Role.IGNORED || known.role() == Role.IGNORED) {
            return Optional.empty();
        }
        return metricBecameText(column, known).or(() -> otherCurrency(column, known));
    }

    private static Optional<Conflict> metricBecameText(Column column, Column known) {
        return known.role() == Role.METRIC && column.role() == Role.DIMENSION
                ? Optional.of(new Conflict(
                        column.name(),
                        "Column '" + column.name() + "' is " + inWords(known.type()) + " in this data source, but "
                                + inWords(column.type()) + " in this file" + example(column) + "."))
                : Optional.empty();
    }

    /** Amounts in two currencies must not be added up. */
    private static Optional<Conflict> otherCurrency(Column column, Column known) {
        return known.currency() != null
                        && column.currency() != null
                        && !known.currency().equals(column.currency())
                ? Optional.of(new Conflict(
                        column.name(),
                        "Column '" + column.name() + "' is in " + known.currency() + " in this data source, but in "
                                + column.currency() + " in this file."))
                : Optional.empty();
    }

    private Optional<Conflict> otherTime(List<Column> file) {
        Optional<Column> known = time(List.copyOf(schema.values()));
        Optional<Column> now = time(file);
        return known.isPresent()
                        && now.isPresent()
                        && !known.get().name().equals(now.get().name())
                ? Optional.of(new Conflict(
                        now.get().name(),
                        "The time of a sale is '" + known.get().name() + "' in this data source, but '"
                                + now.get().name() + "' in this file."))
                : Optional.empty();
    }

    private Optional<Conflict> nothingInCommon(List<Column> file) {
        boolean common = file.stream()
                .filter(column -> column.role() == Role.DIMENSION || column.role() == Role.METRIC)
                .anyMatch(column -> schema.containsKey(column.name()));
        return common
                ? Optional.empty()
                : Optional.of(new Conflict(
                        time(file).map(Column::name).orElse(""),
                        "Besides the time, the file has no column in common with this data source."));
    }

    private static Optional<Column> time(List<Column> columns) {
        return columns.stream().filter(column -> column.role() == Role.TIME).findFirst();
    }

    private static String inWords(ColumnType type) {
        return switch (type) {
            case INTEGER, DECIMAL -> "a number";
            case DATE, TIMESTAMP -> "a date";
            case BOOLEAN -> "yes or no";
            case STRING -> "text";
        };
    }

    private static String example(Column column) {
        return column.examples().stream()
                .filter(Objects::nonNull)
                .filter(value -> !value.matches("[-\\d.,\\s]*"))
                .findFirst()
                .map(value -> String.format(Locale.ROOT, ", for example '%s'", value))
                .orElse("");
    }
}
