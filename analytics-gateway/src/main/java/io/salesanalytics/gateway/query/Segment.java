package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidSource;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a table that Druid has loaded.
 *
 * @param id begins with the table's name
 * @param from its first moment, in milliseconds since 1970
 * @param until the moment after its last
 */
record Segment(String id, long from, long until, long rows) {

    /** Those that an answer to a question for the tables' metadata tells. */
    static List<Segment> all(JsonNode answer) {
        List<Segment> segments = new ArrayList<>();
        for (JsonNode told : answer) {
            String interval = told.path("intervals").path(0).asText("/");
            segments.add(new Segment(
                    told.path("id").asText(),
                    from(interval),
                    until(interval),
                    told.path("numRows").asLong()));
        }
        return segments;
    }

    /** The rows of those segments that a query looks through. */
    static long rows(List<Segment> segments, DruidQuery query) {
        DruidSource source = query.dataSource();
        if (source instanceof DruidSource.Nested nested) {
            return rows(segments, nested.query());
        }
        List<String> tables = source instanceof DruidSource.Union union
                ? union.dataSources()
                : List.of(((DruidSource.Table) source).name());
        return segments.stream()
                .filter(segment -> tables.stream().anyMatch(table -> segment.id.startsWith(table + "_")))
                .filter(segment -> query.intervals().stream().anyMatch(segment::meets))
                .mapToLong(Segment::rows)
                .sum();
    }

    private boolean meets(String interval) {
        return from < until(interval) && until > from(interval);
    }

    private static long from(String interval) {
        return millis(interval.substring(0, interval.indexOf('/')), Long.MIN_VALUE);
    }

    private static long until(String interval) {
        return millis(interval.substring(interval.indexOf('/') + 1), Long.MAX_VALUE);
    }

    /** Druid's ends of time are none of Java's. */
    private static long millis(String moment, long endOfTime) {
        try {
            return Instant.parse(moment).toEpochMilli();
        } catch (DateTimeParseException e) {
            return endOfTime;
        }
    }
}
