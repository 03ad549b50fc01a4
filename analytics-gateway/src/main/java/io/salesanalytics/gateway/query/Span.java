package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.gateway.model.Stored;
import io.salesanalytics.gateway.query.Zones.Piece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days that a question is about.
 *
 * @param days the days, both ends included
 * @param zones whose days they are, where a viewer asks for days of another zone than the data's; null for the data's own
 */
record Span(DateRange days, @Nullable Zones zones) {
    /** Clocks are ahead of each other by less than so much. */
    private static final long FARTHEST = 2 * 86_400_000L;

    /** The tables that may have rows in it. */
    List<String> tables(Stored stored) {
        int margin = zones == null ? 0 : 2;
        String first = days.start().minusDays(margin).toString();
        String after = days.end().plusDays(1 + margin).toString();
        return stored.tables().stream()
                .filter(t -> t.rows() > 0)
                .filter(t -> t.minTime() == null || t.minTime().compareTo(after) < 0)
                .filter(t -> t.maxTime() == null || t.maxTime().compareTo(first) >= 0)
                .map(DruidTable::name)
                .toList();
    }

    /** The stretches of the data's time that it is, as Druid reads them; none where the data has no rows there. */
    List<String> intervals(Stored stored) {
        if (zones == null) {
            return List.of(days.interval());
        }
        List<long[]> stretches = new ArrayList<>();
        long start = zones.start(days.start()).toEpochMilli();
        long end = zones.start(days.end().plusDays(1)).toEpochMilli();
        for (Piece piece : pieces(stored)) {
            long from = Math.max(piece.from(), start + piece.data());
            long until = Math.min(piece.until(), end + piece.data());
            if (from < until) {
                long[] last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
                if (last != null && last[1] == from) {
                    last[1] = until;
                } else {
                    stretches.add(new long[] {from, until});
                }
            }
        }
        return stretches.stream()
                .map(s -> Instant.ofEpochMilli(s[0]) + "/" + Instant.ofEpochMilli(s[1]))
                .toList();
    }

    /** What stretches of time, as Druid reads them, have from one moment to another, both included. */
    static List<String> within(List<String> intervals, long first, long last) {
        List<String> inside = new ArrayList<>();
        for (String interval : intervals) {
            int middle = interval.indexOf('/');
            long from =
                    Math.max(first, Instant.parse(interval.substring(0, middle)).toEpochMilli());
            long until =
                    Math.min(last, Instant.parse(interval.substring(middle + 1)).toEpochMilli() - 1);
            if (from <= until) {
                inside.add(Instant.ofEpochMilli(from) + "/" + Instant.ofEpochMilli(until + 1));
            }
        }
        return inside;
    }

    /** The pieces of the data's time that have rows and may belong to it. */
    List<Piece> pieces(Stored stored) {
        Zones seen = Objects.requireNonNull(zones);
        long from = seen.start(days.start()).toEpochMilli() - FARTHEST;
        long until = seen.start(days.end().plusDays(1)).toEpochMilli() + FARTHEST;
        long first = stored.tables().stream()
                .map(DruidTable::minTime)
                .filter(Objects::nonNull)
                .map(Span::millis)
                .min(Comparator.naturalOrder())
                .orElse(from);
        long last = stored.tables().stream()
                .map(DruidTable::maxTime)
                .filter(Objects::nonNull)
                .map(Span::millis)
                .max(Comparator.naturalOrder())
                .orElse(until);
        long begin = Math.max(from, first - FARTHEST);
        long end = Math.min(until, last + FARTHEST);
        return begin < end ? seen.pieces(begin, end) : List.of();
    }

    private static long millis(String time) {
        return Zones.millis(Wording.time(time));
    }
}
