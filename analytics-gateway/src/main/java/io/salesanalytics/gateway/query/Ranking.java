package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidQuery.GroupBy;
import io.salesanalytics.gateway.druid.DruidQuery.TopN;
import io.salesanalytics.gateway.model.Stored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The first of very many groups. Druid's topN looks at each segment's largest groups only, for a fifth of what grouping
 * all costs; told segment by segment, its answer shows whether any group that it left out could belong to the first. Where
 * one could, the values of the best that are known tell how much it takes, and so which groups alone need be looked at;
 * where these are too many, all have to be grouped. See {@code docs/decisions/0018}.
 *
 * @param all the query that groups them all
 * @param listed how many groups of each segment are told at first
 * @param longer how many are told where those do not do and so many may; {@code listed} where grouping all costs less
 */
record Ranking(GroupBy all, int listed, int longer) {
    /** Where there are fewer, grouping all costs less. */
    private static final long MANY = 5_000;

    private static final long VERY_MANY = 50_000;
    private static final int LISTED = 1_000;
    private static final int LONGER = 16_000;
    /** So many times the groups first listed are looked at each by itself. */
    private static final int CONTENDERS = 20;

    /** For a query that Druid orders by a plain sum, or null. */
    static @Nullable Ranking of(DruidQuery query, Question question, Stored stored) {
        Order order = question.order();
        Integer limit = question.limit();
        boolean ranks = order != null
                && order.measure() != null
                && limit != null
                && limit < LISTED / 2
                && question.bucket() == null
                && question.only() == null
                && question.dimensions().size() == 1
                && groups(question, stored) >= MANY;
        return ranks
                        && query instanceof GroupBy all
                        && all.limitSpec() != null
                        && !all.limitSpec().columns().isEmpty()
                ? new Ranking(all, LISTED, groups(question, stored) >= VERY_MANY ? LONGER : LISTED)
                : null;
    }

    private static long groups(Question question, Stored stored) {
        return stored.distinct(question.dimensions().get(0));
    }

    /**
     * What was found out: the rows of the first groups, or the only groups that can be the first; neither where nothing was.
     *
     * @param rows as grouping all would tell them, or null
     * @param contenders names of groups, or null
     */
    record Outcome(@Nullable JsonNode rows, @Nullable List<@Nullable String> contenders) {
        private static final Outcome NONE = new Outcome(null, null);
    }

    /**
     * Finds out what it can.
     *
     * @param druid asks Druid
     * @param among asks for the sums of some groups alone, as {@link #all} does for all
     */
    Outcome find(Function<DruidQuery, JsonNode> druid, Function<List<@Nullable String>, JsonNode> among) {
        Standings first = standings(druid, listed);
        if (first == null) {
            return Outcome.NONE;
        }
        JsonNode rows = first.proven(limit().limit());
        if (rows != null) {
            return new Outcome(rows, null);
        }
        BigDecimal last = last(among.apply(first.best(listed / 2)));
        if (last == null) {
            return Outcome.NONE;
        }
        List<@Nullable String> contenders = first.reaching(last, CONTENDERS * listed);
        if (contenders == null
                && longer > listed
                && first.unseenAt((double) longer / listed).compareTo(last) < 0) {
            Standings more = standings(druid, longer);
            contenders = more == null ? null : more.reaching(last, CONTENDERS * listed);
        }
        return new Outcome(null, contenders);
    }

    private @Nullable Standings standings(Function<DruidQuery, JsonNode> druid, int told) {
        TopN query = new TopN(
                all.dataSource(),
                all.intervals(),
                all.granularity(),
                all.virtualColumns(),
                all.filter(),
                all.dimensions().get(0),
                metric(),
                told,
                all.aggregations(),
                Map.of("bySegment", true));
        return Standings.of(
                druid.apply(query), new Standings.Names(all.dimensions().get(0).outputName(), metric()), told);
    }

    /** The value of the last group wanted, or null where there are fewer. */
    private @Nullable BigDecimal last(JsonNode sums) {
        JsonNode last = sums.path(limit().limit() - 1).path("event").path(metric());
        return last.isNumber() ? last.decimalValue() : null;
    }

    /** The first of the limit's columns is what it is ordered by, largest first. */
    private String metric() {
        return limit().columns().get(0).dimension();
    }

    private DruidQuery.LimitSpec limit() {
        return Objects.requireNonNull(all.limitSpec());
    }
}
