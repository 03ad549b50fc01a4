package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Results.Point;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every bucket of a range, whether it has rows or not. */
record Timeline(List<LocalDateTime> buckets) {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int MOST_POINTS = 50_000;

    private record Place(LocalDateTime time, List<@Nullable String> key) {}

    static Timeline of(DateRange range, Bucket bucket) {
        List<LocalDateTime> buckets = new ArrayList<>();
        LocalDateTime end = range.end().plusDays(1).atStartOfDay();
        for (LocalDateTime start = bucket.floor(range.start()); start.isBefore(end); start = bucket.next(start)) {
            buckets.add(start);
            if (buckets.size() > MOST_POINTS) {
                throw tooMany();
            }
        }
        return new Timeline(buckets);
    }

    /** Refuses what nobody can draw. */
    void check(int lines) {
        if ((long) buckets.size() * lines > MOST_POINTS) {
            throw tooMany();
        }
    }

    /** The points in the order of time, and within a bucket in the order of the keys. */
    List<Point> points(@Nullable List<List<@Nullable String>> keys, int measures, Table now, @Nullable Table then) {
        Map<Place, List<@Nullable BigDecimal>> current = places(now);
        Map<Place, List<@Nullable BigDecimal>> previous = then == null ? null : places(then);
        List<List<@Nullable String>> lines = keys == null ? List.of(List.of()) : keys;
        List<Point> points = new ArrayList<>();
        for (LocalDateTime bucket : buckets) {
            for (List<@Nullable String> line : lines) {
                Place place = new Place(bucket, line);
                points.add(new Point(
                        bucket,
                        line.isEmpty() ? null : line.get(0),
                        current.getOrDefault(place, nothing(measures)),
                        previous == null ? null : previous.getOrDefault(place, nothing(measures))));
            }
        }
        return points;
    }

    /** No values. */
    static List<@Nullable BigDecimal> nothing(int measures) {
        return Collections.nCopies(measures, null);
    }

    private static Map<Place, List<@Nullable BigDecimal>> places(Table table) {
        Map<Place, List<@Nullable BigDecimal>> places = new HashMap<>();
        for (Table.Row row : table.rows()) {
            if (row.time() != null) {
                places.put(new Place(row.time(), row.key()), row.values());
            }
        }
        return places;
    }

    /** A time as it is shown: to the second, or as fine as it is. */
    static String text(LocalDateTime time) {
        return time.getNano() == 0 ? TO_THE_SECOND.format(time) : time.toString();
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                GatewayError.TOO_MANY_POINTS,
                "That is more than " + MOST_POINTS + " points. Ask for wider steps or a shorter range.");
    }
}
