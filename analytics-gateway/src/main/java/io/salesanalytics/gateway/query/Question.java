package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.model.Formula;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in its normal form: equal questions are equal records, whoever asked and however it was worded.
 *
 * @param dimensions own names of the columns to group by
 * @param bucket the bucket of time to group by, or null
 * @param shift how far times move forward before they are put into buckets, or null
 * @param span which days
 * @param filters which rows
 * @param measures what to compute
 * @param order which groups first, or null where it does not matter
 * @param limit at most so many groups, or null for all
 * @param only the only groups to answer about, or null for all
 * @param except groups whose rows are left out
 */
record Question(
        List<String> dimensions,
        @Nullable Bucket bucket,
        @Nullable String shift,
        Span span,
        List<Condition> filters,
        List<Formula> measures,
        @Nullable Order order,
        @Nullable Integer limit,
        @Nullable List<List<@Nullable String>> only,
        @Nullable Except except) {

    /**
     * Groups whose rows are left out.
     *
     * @param dimensions what they are groups of
     * @param keys their values
     */
    record Except(List<String> dimensions, List<List<@Nullable String>> keys) {}

    /** For the totals of some rows. */
    static Question totals(Span span, List<Condition> filters, List<Formula> measures) {
        return new Question(List.of(), null, null, span, filters, measures, null, null, null, null);
    }

    Question with(List<Formula> other, @Nullable Order otherOrder) {
        return new Question(dimensions, bucket, shift, span, filters, other, otherOrder, limit, only, except);
    }

    Question by(List<String> grouped) {
        return new Question(grouped, bucket, shift, span, filters, measures, order, limit, only, except);
    }

    Question over(Bucket time, @Nullable String forward) {
        return new Question(dimensions, time, forward, span, filters, measures, order, limit, only, except);
    }

    Question first(Order which, int groups) {
        return new Question(dimensions, bucket, shift, span, filters, measures, which, groups, only, except);
    }

    Question only(@Nullable List<List<@Nullable String>> keys) {
        return new Question(dimensions, bucket, shift, span, filters, measures, null, null, keys, except);
    }

    Question except(List<String> groupedBy, List<List<@Nullable String>> keys) {
        return new Question(
                dimensions, bucket, shift, span, filters, measures, order, limit, only, new Except(groupedBy, keys));
    }
}
