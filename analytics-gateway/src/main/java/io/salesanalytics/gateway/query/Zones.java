package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.druid.Expression;
import io.salesanalytics.gateway.problem.GatewayError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The data's times seen from a viewer's zone. Druid keeps what the clock on the wall showed where a sale was made, as if
 * that were UTC; between two changes of either zone's clocks the viewer's clock is off by the same. An hour that the
 * data's clock showed twice is taken for the first of the two, one that it skipped for the hour after.
 *
 * @param data where the data's clock hangs
 * @param viewer where the viewer's does
 */
record Zones(ZoneId data, ZoneId viewer) {
    private static final int MOST_PIECES = 1_000;
    private static final long DAY = 86_400_000L;

    /**
     * A stretch of the data's time in which no clock is changed; all in milliseconds.
     *
     * @param from the first moment
     * @param until the moment after the last one
     * @param data how far the data's clock is ahead of UTC
     * @param viewer how far the viewer's is
     */
    record Piece(long from, long until, long data, long viewer) {}

    /** The pieces of a stretch of the data's time, in their order. */
    List<Piece> pieces(long from, long until) {
        Set<Long> borders = new TreeSet<>(Set.of(from, until));
        for (ZoneOffsetTransition change : changes(data.getRules(), from, until)) {
            LocalDateTime last = change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
            borders.add(millis(last));
        }
        for (ZoneOffsetTransition change : changes(viewer.getRules(), from, until)) {
            long moment = change.toEpochSecond() * 1000;
            for (long around : List.of(moment - DAY, moment, moment + DAY)) {
                borders.add(moment + offset(data.getRules().getOffset(Instant.ofEpochMilli(around))));
            }
        }
        List<Long> within =
                borders.stream().filter(b -> b >= from && b <= until).toList();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < within.size(); i++) {
            add(pieces, piece(within.get(i), within.get(i + 1)));
        }
        if (pieces.size() > MOST_PIECES) {
            throw new ProblemException(
                    GatewayError.TIME_ZONE_INVALID,
                    "The clocks there were changed too often in this range. Ask for a shorter one.");
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece next) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.data == next.data && last.viewer == next.viewer) {
            pieces.set(pieces.size() - 1, new Piece(last.from, next.until, last.data, last.viewer));
        } else {
            pieces.add(next);
        }
    }

    private Piece piece(long from, long until) {
        long ahead = offset(data.getRules().getOffset(local(from)));
        return new Piece(from, until, ahead, offset(viewer.getRules().getOffset(Instant.ofEpochMilli(from - ahead))));
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules, long from, long until) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochMilli(from - 2 * DAY));
        while (next != null && next.toEpochSecond() * 1000 <= until + 2 * DAY && changes.size() <= MOST_PIECES) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    /** When a day begins for the viewer. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(viewer).toInstant();
    }

    /** What the viewer's clock showed when the data's showed this, and how far it was ahead. */
    OffsetDateTime seen(LocalDateTime time) {
        return time.atZone(data).toOffsetDateTime().atZoneSameInstant(viewer).toOffsetDateTime();
    }

    /** A time on the viewer's own clock. */
    OffsetDateTime own(LocalDateTime time) {
        return time.atZone(viewer).toOffsetDateTime();
    }

    /** A column of the data's times as the viewer's clock shows them, as if that were UTC. */
    Expression seen(Expression time, List<Piece> pieces) {
        return moved(time, pieces, true);
    }

    /** A column of the data's times as moments. */
    Expression moment(Expression time, List<Piece> pieces) {
        return moved(time, pieces, false);
    }

    private static Expression moved(Expression time, List<Piece> pieces, boolean ahead) {
        return Expression.moved(
                time,
                pieces.stream()
                        .map(p -> new Expression.Move(p.until, (ahead ? p.viewer : 0) - p.data))
                        .toList());
    }

    static long millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static LocalDateTime local(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private static long offset(ZoneOffset offset) {
        return offset.getTotalSeconds() * 1000L;
    }
}
