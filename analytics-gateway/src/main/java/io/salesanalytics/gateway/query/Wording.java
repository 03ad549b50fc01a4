package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.gateway.model.Availability;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings a caller's words into the normal form of a question: names looked up, defaults filled in, limits kept. */
final class Wording {
    static final int DEFAULT_LIMIT = 100;
    private static final int MOST_DIMENSIONS = 3;
    private static final int MOST_MEASURES = 50;
    private static final int MOST_COLUMNS = 500;
    private static final int DATE_LENGTH = 10;
    private static final int NAME_SHOWN = 80;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");

    private final SemanticModel model;
    private final Clock clock;
    private final @Nullable Zones zones;

    /** Of a question about the data's own days. */
    Wording(SemanticModel model, Clock clock) {
        this(model, clock, null);
    }

    /** Of a question about the days of a zone, by its IANA name; null for the data's own. */
    Wording(SemanticModel model, Clock clock, @Nullable String timeZone) {
        this.model = model;
        this.clock = clock;
        this.zones = timeZone == null ? null : zones(model, timeZone);
    }

    private static Zones zones(SemanticModel model, String timeZone) {
        if (!model.times().haveTimeOfDay()) {
            throw new ProblemException(
                    GatewayError.TIME_ZONE_INVALID,
                    "This data knows days without a time of day, and those are the same in every zone. Ask without one.");
        }
        try {
            return new Zones(model.times().zone(), ZoneId.of(timeZone));
        } catch (DateTimeException e) {
            throw new ProblemException(
                    GatewayError.TIME_ZONE_INVALID,
                    "There is no time zone \"" + shortened(timeZone) + "\". Name it as IANA does: Africa/Nairobi.");
        }
    }

    /** Days as a question has them: the data's, or those of the zone that was asked for. */
    Span span(DateRange days) {
        return new Span(days, zones);
    }

    /** The day that it is now: where the data comes from, or in the zone that was asked for. */
    LocalDate today() {
        return zones == null ? model.settings().today(clock) : LocalDate.ofInstant(clock.instant(), zones.viewer());
    }

    /** The day of one of the data's times, in the zone that was asked for. */
    LocalDate seen(String time) {
        return zones == null ? day(time) : zones.seen(time(time)).toLocalDate();
    }

    /** The range asked for, or all that the data has. */
    DateRange range(@Nullable DateRange asked) {
        if (asked != null) {
            return asked;
        }
        String first = model.source().minTime();
        String last = model.source().maxTime();
        if (first == null || last == null) {
            return new DateRange(today(), today());
        }
        return new DateRange(seen(first), seen(last));
    }

    /** Whether the data has any day of a range; where it has none, counts are not zero but unknown, like sums. */
    boolean hasDaysIn(DateRange range) {
        return range(null).overlaps(range);
    }

    /** The filters by the columns' own names, in an order that does not depend on the caller. */
    List<Condition> filters(List<Filter> asked) {
        return asked.stream()
                .map(this::condition)
                .distinct()
                .sorted(Comparator.comparing(Condition::column)
                        .thenComparing(Condition::operator)
                        .thenComparing(c -> String.join("\u0000", c.values())))
                .toList();
    }

    private Condition condition(Filter filter) {
        Column column = model.filterable(filter.dimension());
        if (column == null) {
            throw model.measure(filter.dimension()) == null
                    ? unknown(filter.dimension())
                    : Filter.invalid(
                            filter.dimension(),
                            "is on a measure of many rows. Filter rows by dimensions and by columns of numbers.");
        }
        Condition.Kind kind = column.role() == Role.METRIC
                ? Condition.Kind.NUMBER
                : isNumber(column.type()) ? Condition.Kind.CODE : Condition.Kind.TEXT;
        if (kind == Condition.Kind.NUMBER) {
            checkNumbers(filter);
        }
        List<String> values = filter.operator().isRange()
                ? filter.values()
                : filter.values().stream().distinct().sorted().toList();
        return Condition.on(column.name(), kind, filter.operator(), values);
    }

    /** Rows of which some dimension contains a text. */
    Condition search(String text) {
        return new Condition(
                model.dimensions().stream().map(Dimension::name).toList(),
                Condition.Kind.TEXT,
                FilterOperator.CONTAINS,
                List.of(text));
    }

    /** The columns to list: those asked for by name or concept, else all that are kept. */
    List<Column> columns(List<String> names) {
        if (names.isEmpty()) {
            return model.listable();
        }
        if (names.size() > MOST_COLUMNS) {
            throw new ProblemException(GatewayError.LIMIT_INVALID, "List at most " + MOST_COLUMNS + " columns.");
        }
        return names.stream().map(this::listed).toList();
    }

    private Column listed(String name) {
        Column found = model.listable(name);
        if (found == null) {
            throw new ProblemException(
                    GatewayError.COLUMN_UNKNOWN,
                    "This data has no column \"" + shortened(name) + "\". Ask dataSource for those it has.");
        }
        return found;
    }

    private static boolean isNumber(ColumnType type) {
        return type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
    }

    private static void checkNumbers(Filter filter) {
        if (filter.operator().isForText()) {
            throw Filter.invalid(
                    filter.dimension(), "is on numbers: compare them, " + filter.operator() + " is for text.");
        }
        for (String value : filter.values()) {
            if (!NUMBER.matcher(value).matches()) {
                throw Filter.invalid(
                        filter.dimension(), "is on numbers, and \"" + shortened(value) + "\" is none (write 1234.56).");
            }
        }
    }

    Dimension dimension(String name) {
        Dimension found = model.dimension(name);
        if (found == null) {
            throw unknown(name);
        }
        return found;
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                GatewayError.DIMENSION_UNKNOWN,
                "This data has no dimension \"" + shortened(name) + "\". Ask dataSource for those it has.");
    }

    List<Dimension> dimensions(List<String> names) {
        if (names.size() > MOST_DIMENSIONS) {
            throw new ProblemException(
                    GatewayError.LIMIT_INVALID, "Group by at most " + MOST_DIMENSIONS + " dimensions.");
        }
        return names.stream().map(this::dimension).toList();
    }

    List<Measure> measures(List<String> names) {
        if (names.size() > MOST_MEASURES) {
            throw new ProblemException(GatewayError.LIMIT_INVALID, "Ask for at most " + MOST_MEASURES + " measures.");
        }
        return names.stream().map(this::measure).toList();
    }

    private Measure measure(String name) {
        Availability found = model.measure(name);
        if (found instanceof Availability.Available available) {
            return available.measure();
        }
        if (found instanceof Availability.Unavailable missing) {
            throw new ProblemException(GatewayError.MEASURE_UNAVAILABLE, missing.reason());
        }
        throw new ProblemException(
                GatewayError.MEASURE_UNKNOWN,
                "This data has no measure \"" + shortened(name) + "\". Ask dataSource for those it has.");
    }

    static List<Formula> formulas(List<Measure> measures) {
        return measures.stream().map(Measure::computation).toList();
    }

    static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > Ask.MOST_ROWS) {
            throw new ProblemException(
                    GatewayError.LIMIT_INVALID, "A limit is from 1 to " + Ask.MOST_ROWS + ", not " + asked + ".");
        }
        return asked;
    }

    static int offset(Ask.Listing ask) {
        Integer asked = ask.offset();
        if (asked == null) {
            return 0;
        }
        if (ask.after() != null) {
            throw new ProblemException(
                    GatewayError.OFFSET_INVALID,
                    "Say where the page begins by \"after\" or by \"offset\", not by both.");
        }
        if (asked < 0 || asked > Ask.MOST_OFFSET) {
            throw new ProblemException(
                    GatewayError.OFFSET_INVALID,
                    "An offset is from 0 to " + Ask.MOST_OFFSET + ", not " + asked
                            + ". Filter the rows to reach further.");
        }
        return asked;
    }

    /** The order asked for; by the first measure, largest first, where nothing was said; by name without measures. */
    Order order(Ask.@Nullable OrderBy asked, List<String> dimensions, List<String> measures) {
        if (asked == null) {
            return measures.isEmpty() ? new Order(null, null, false) : new Order(0, null, true);
        }
        int measure = measures.indexOf(asked.by());
        if (measure >= 0) {
            return new Order(measure, null, !Boolean.FALSE.equals(asked.descending()));
        }
        int dimension = dimensions.indexOf(asked.by());
        if (dimension < 0) {
            Dimension meant = model.dimension(asked.by());
            dimension = meant == null ? -1 : position(meant, dimensions);
        }
        if (dimension < 0) {
            throw new ProblemException(
                    GatewayError.ORDER_INVALID,
                    "Order by one of the measures or dimensions that are asked for, not \"" + shortened(asked.by())
                            + "\".");
        }
        return new Order(null, dimension, Boolean.TRUE.equals(asked.descending()));
    }

    private int position(Dimension meant, List<String> dimensions) {
        return dimensions.stream().map(d -> dimension(d).name()).toList().indexOf(meant.name());
    }

    static LocalDate day(String time) {
        return LocalDate.parse(time.substring(0, DATE_LENGTH));
    }

    /** One of the data's times, which may be a day alone. */
    static LocalDateTime time(String time) {
        return time.length() == DATE_LENGTH ? day(time).atStartOfDay() : LocalDateTime.parse(time);
    }

    private static String shortened(String name) {
        return name.length() <= NAME_SHOWN ? name : name.substring(0, NAME_SHOWN) + "…";
    }
}
