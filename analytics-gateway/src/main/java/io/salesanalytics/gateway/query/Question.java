package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.model.Formula;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in its normal form: equal questions are equal records, whoever asked and however it was worded.
 *
 * @param dimensions own names of the columns to group by
 * @param granularity the bucket of time to group by, or null
 * @param shift how far times move forward before they are put into buckets, or null
 * @param range which days
 * @param filters which rows
 * @param measures what to compute
 * @param order which groups first, or null where it does not matter
 * @param limit at most so many groups, or null for all
 * @param only the only groups to answer about, or null for all
 */
record Question(
        List<String> dimensions,
        @Nullable Granularity granularity,
        @Nullable String shift,
        DateRange range,
        List<Filter> filters,
        List<Formula> measures,
        @Nullable Order order,
        @Nullable Integer limit,
        @Nullable List<List<@Nullable String>> only) {}
