package io.salesanalytics.gateway.druid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An expression of Druid's. Built from parts only, so that no column name can end its quotes. */
public final class Expression {
    private final String text;

    private Expression(String text) {
        this.text = text;
    }

    /** The expression as Druid reads it. */
    public String text() {
        return text;
    }

    /** A column, whatever its name holds. */
    public static Expression column(String name) {
        return new Expression('"' + escape(name, '"') + '"');
    }

    /** A number as a floating-point one, so that no product of it can overflow. */
    public static Expression number(Expression value) {
        return new Expression("cast(" + value.text + ", 'DOUBLE')");
    }

    /** Two numbers multiplied. */
    public static Expression product(Expression left, Expression right) {
        return new Expression("(" + left.text + " * " + right.text + ")");
    }

    /** The first of them that is not null, as text. */
    public static Expression firstText(List<Expression> columns) {
        Expression last = asText(columns.get(columns.size() - 1));
        for (int i = columns.size() - 2; i >= 0; i--) {
            last = new Expression("nvl(" + asText(columns.get(i)).text + ", " + last.text + ")");
        }
        return last;
    }

    /** A whole number divided by ten to the power of a scale, as a floating-point number. */
    public static Expression scaled(Expression value, int scale) {
        return new Expression("(" + number(value).text + " / 1e" + scale + ")");
    }

    /** The first of them that is not null. */
    public static Expression firstNumber(List<Expression> numbers) {
        Expression last = numbers.get(numbers.size() - 1);
        for (int i = numbers.size() - 2; i >= 0; i--) {
            last = new Expression("nvl(" + numbers.get(i).text + ", " + last.text + ")");
        }
        return last;
    }

    /**
     * The start of the bucket that a time lies in.
     *
     * @param origin where one starts, in milliseconds since 1970; null for where the calendar has it
     */
    public static Expression floor(Expression time, String period, @Nullable Long origin) {
        return new Expression("timestamp_floor(" + time.text + ", " + literal(period) + ", " + origin + ", 'UTC')");
    }

    /**
     * How far times are moved.
     *
     * @param until of all times before this one, in milliseconds since 1970, that no earlier move is about
     * @param millis how far
     */
    public record Move(long until, long millis) {}

    /** A time moved by as much as its stretch of time says; those after the last one as if they were in it. */
    public static Expression moved(Expression time, List<Move> moves) {
        List<Move> distinct = new ArrayList<>();
        for (Move move : moves) {
            if (!distinct.isEmpty() && distinct.get(distinct.size() - 1).millis == move.millis) {
                distinct.remove(distinct.size() - 1);
            }
            distinct.add(move);
        }
        if (distinct.isEmpty()) {
            return time;
        }
        long last = distinct.remove(distinct.size() - 1).millis;
        String cases = distinct.stream()
                .map(move -> "(" + time.text + " < " + move.until + "), " + move.millis + ", ")
                .collect(Collectors.joining());
        String by = cases.isEmpty() ? Long.toString(last) : "case_searched(" + cases + last + ")";
        return new Expression("(" + time.text + " + " + by + ")");
    }

    /** A time moved forward by a period. */
    public static Expression later(Expression time, String period) {
        return new Expression("timestamp_shift(" + time.text + ", " + literal(period) + ", 1, 'UTC')");
    }

    /** 1 where there is a value, else 0. */
    public static Expression isPresent(Expression value) {
        return new Expression("notnull(" + value.text + ")");
    }

    /** A whole number divided by another, the rest left out. */
    public static Expression quotient(Expression value, long by) {
        return new Expression("div(" + value.text + ", " + by + ")");
    }

    /** How many whole steps a number is above another. */
    public static Expression steps(Expression value, double from, double width) {
        return new Expression("floor((" + number(value).text + " - (" + from + ")) / " + width + ")");
    }

    /** The first characters of a text, none of them cut in two. */
    public static Expression beginning(Expression text, int characters) {
        return new Expression("regexp_extract(" + text.text + ", " + literal("(?s)^.{0," + characters + "}") + ", 0)");
    }

    private static Expression asText(Expression value) {
        return new Expression("cast(" + value.text + ", 'STRING')");
    }

    private static String literal(String value) {
        return "'" + escape(value, '\'') + "'";
    }

    private static String escape(String value, char quote) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == quote || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
