package io.salesanalytics.gateway.druid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which rows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DruidFilter.And.class, name = "and"),
    @JsonSubTypes.Type(value = DruidFilter.Or.class, name = "or"),
    @JsonSubTypes.Type(value = DruidFilter.Not.class, name = "not"),
    @JsonSubTypes.Type(value = DruidFilter.In.class, name = "in"),
    @JsonSubTypes.Type(value = DruidFilter.Search.class, name = "search"),
    @JsonSubTypes.Type(value = DruidFilter.Regex.class, name = "regex"),
    @JsonSubTypes.Type(value = DruidFilter.Bound.class, name = "bound"),
    @JsonSubTypes.Type(value = DruidFilter.Range.class, name = "range"),
    @JsonSubTypes.Type(value = DruidFilter.IsNull.class, name = "null")
})
public sealed interface DruidFilter {
    /** All of them. */
    record And(List<DruidFilter> fields) implements DruidFilter {}

    /** Any of them. */
    record Or(List<DruidFilter> fields) implements DruidFilter {}

    /** The others. */
    record Not(DruidFilter field) implements DruidFilter {}

    /** One of these values; null stands for no value. */
    record In(String dimension, List<@Nullable String> values) implements DruidFilter {}

    /** Contains a text. */
    record Search(String dimension, SearchQuery query) implements DruidFilter {}

    /** What a text must contain. */
    record SearchQuery(String type, String value, boolean caseSensitive) {}

    /** Matches a pattern somewhere. */
    record Regex(String dimension, String pattern) implements DruidFilter {}

    /** A text within bounds, in the order {@code lexicographic} or {@code numeric}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bound(
            String dimension,
            @Nullable String lower,
            @Nullable String upper,
            @Nullable Boolean lowerStrict,
            @Nullable Boolean upperStrict,
            String ordering)
            implements DruidFilter {

        /** From a text on. */
        public static Bound from(String dimension, String lower, boolean strict, String ordering) {
            return new Bound(dimension, lower, null, strict, null, ordering);
        }

        /** Up to a text. */
        public static Bound to(String dimension, String upper, boolean strict, String ordering) {
            return new Bound(dimension, null, upper, null, strict, ordering);
        }

        /** Between two texts, both included. */
        public static Bound between(String dimension, String lower, String upper, String ordering) {
            return new Bound(dimension, lower, upper, false, false, ordering);
        }
    }

    /** A number within bounds, each of which may be missing and belongs to the range unless open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Range(
            String column,
            String matchValueType,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable Boolean lowerOpen,
            @Nullable Boolean upperOpen)
            implements DruidFilter {

        /** Numbers below zero, or those above. */
        public static Range signed(String column, String matchValueType, boolean below) {
            return below
                    ? new Range(column, matchValueType, null, BigDecimal.ZERO, null, true)
                    : new Range(column, matchValueType, BigDecimal.ZERO, null, true, null);
        }
    }

    /** Has no value. */
    record IsNull(String column) implements DruidFilter {}

    /** Contains the text, upper and lower case alike. */
    static DruidFilter contains(String dimension, String text) {
        return new Search(dimension, new SearchQuery("contains", text, false));
    }

    /** Starts with the text, upper and lower case alike. */
    static DruidFilter startsWith(String dimension, String text) {
        return new Regex(dimension, "(?iu)^" + Pattern.quote(text));
    }

    /** Ends with the text, upper and lower case alike. */
    static DruidFilter endsWith(String dimension, String text) {
        return new Regex(dimension, "(?iu)" + Pattern.quote(text) + "\\z");
    }

    /** Has no text: null, or the empty text, which a file cannot tell from it. */
    static DruidFilter blank(String dimension) {
        return new In(dimension, Arrays.asList(null, ""));
    }

    /** All of them, or the only one, or null where there is none. */
    static @Nullable DruidFilter all(List<DruidFilter> filters) {
        return switch (filters.size()) {
            case 0 -> null;
            case 1 -> filters.get(0);
            default -> new And(filters);
        };
    }

    /** Any of them, or the only one. */
    static DruidFilter any(List<DruidFilter> filters) {
        return filters.size() == 1 ? filters.get(0) : new Or(filters);
    }
}
