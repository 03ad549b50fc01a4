package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Results.Point;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every bucket of a range, whether it has rows or not.
 *
 * @param buckets their starts, as results of Druid name them
 * @param name a start as callers read it
 */
record Timeline(List<LocalDateTime> buckets, Function<LocalDateTime, String> name) {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int MOST_POINTS = 50_000;

    static Timeline of(Span span, Bucket bucket) {
        LocalDate after = span.days().end().plusDays(1);
        Zones zones = span.zones();
        if (zones == null) {
            return of(bucket.floor(span.days().start()), after.atStartOfDay(), bucket, Timeline::text);
        }
        Instant from = bucket.hoursFrom();
        return from == null
                ? of(bucket.floor(span.days().start()), after.atStartOfDay(), bucket, time -> text(zones.own(time)))
                : of(
                        utc(from),
                        utc(zones.start(after)),
                        bucket,
                        time -> text(time.atZone(ZoneOffset.UTC)
                                .withZoneSameInstant(zones.viewer())
                                .toOffsetDateTime()));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Timeline of(
            LocalDateTime first, LocalDateTime end, Bucket bucket, Function<LocalDateTime, String> name) {
        List<LocalDateTime> buckets = new ArrayList<>();
        for (LocalDateTime start = first; start.isBefore(end); start = bucket.next(start)) {
            buckets.add(start);
            if (buckets.size() > MOST_POINTS) {
                throw tooMany();
            }
        }
        return new Timeline(buckets, name);
    }

    /** Refuses what nobody can draw. */
    void check(int lines) {
        if ((long) buckets.size() * lines > MOST_POINTS) {
            throw tooMany();
        }
    }

    /**
     * Values over time.
     *
     * @param split the value of the dimension it is split by, or null
     * @param other whether it stands for all lines that are not shown
     * @param previous those of the comparison; null without one
     */
    record Line(
            @Nullable String split,
            boolean other,
            Map<LocalDateTime, List<@Nullable BigDecimal>> values,
            @Nullable Map<LocalDateTime, List<@Nullable BigDecimal>> previous) {

        /** The same for all that has no line of its own. */
        Line ofOthers() {
            return new Line(split, true, values, previous);
        }
    }

    /** An answer's values by key and time. */
    static Map<List<@Nullable String>, Map<LocalDateTime, List<@Nullable BigDecimal>>> byKey(Table table) {
        Map<List<@Nullable String>, Map<LocalDateTime, List<@Nullable BigDecimal>>> lines = new HashMap<>();
        for (Table.Row row : table.rows()) {
            if (row.time() != null) {
                lines.computeIfAbsent(row.key(), key -> new HashMap<>()).put(row.time(), row.values());
            }
        }
        return lines;
    }

    /** The points in the order of time, and within a bucket in the order of the lines. */
    List<Point> points(List<Line> lines, int measures) {
        List<Point> points = new ArrayList<>();
        for (LocalDateTime bucket : buckets) {
            for (Line line : lines) {
                points.add(new Point(
                        name.apply(bucket),
                        line.split,
                        line.other,
                        line.values.getOrDefault(bucket, nothing(measures)),
                        line.previous == null ? null : line.previous.getOrDefault(bucket, nothing(measures))));
            }
        }
        return points;
    }

    /** No values. */
    static List<@Nullable BigDecimal> nothing(int measures) {
        return Collections.nCopies(measures, null);
    }

    /** A time as it is shown: to the second, or as fine as it is. */
    static String text(LocalDateTime time) {
        return time.getNano() == 0 ? TO_THE_SECOND.format(time) : time.toString();
    }

    /** The same of a time in a zone: with how far its clock is ahead. */
    static String text(OffsetDateTime time) {
        return text(time.toLocalDateTime()) + time.getOffset();
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                GatewayError.TOO_MANY_POINTS,
                "That is more than " + MOST_POINTS + " points. Ask for wider steps or a shorter range.");
    }
}
