package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.typing.Currencies;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a workbook shows a number.
 *
 * @param look what the number is shown as
 * @param currency ISO 4217 code of an amount, empty where its sign is ambiguous, or null
 * @param digits how many digits are always shown, for codes such as {@code 00123}; else 0
 */
record NumberFormat(Look look, @Nullable String currency, int digits) {

    /** What a number is shown as. */
    enum Look {
        NUMBER,
        PERCENT,
        /** A day, with its time of day where it has one. */
        DATE,
        /** A time of day. */
        TIME,
        /** Hours that may pass 24. */
        DURATION
    }

    static final NumberFormat PLAIN = new NumberFormat(Look.NUMBER, null, 0);
    static final NumberFormat PERCENT = new NumberFormat(Look.PERCENT, null, 0);
    private static final NumberFormat DATE = new NumberFormat(Look.DATE, null, 0);
    private static final NumberFormat TIME = new NumberFormat(Look.TIME, null, 0);
    private static final NumberFormat DURATION = new NumberFormat(Look.DURATION, null, 0);

    /** Formats that every program knows by number. */
    private static final Map<Integer, NumberFormat> KNOWN = known();

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|\\\\(.)|_.|\\*.");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");
    private static final Pattern SIGN = Pattern.compile("[\\p{Sc}]|\\p{L}+\\.?");

    private static Map<Integer, NumberFormat> known() {
        Map<Integer, NumberFormat> known = new java.util.HashMap<>();
        known.put(9, PERCENT);
        known.put(10, PERCENT);
        int[] days = {14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58};
        for (int id : days) {
            known.put(id, DATE);
        }
        int[] times = {18, 19, 20, 21, 32, 33, 45, 47};
        for (int id : times) {
            known.put(id, TIME);
        }
        known.put(46, DURATION);
        return Map.copyOf(known);
    }

    /** The format of an amount in a currency, null where it is not said. */
    static NumberFormat amount(@Nullable String currency) {
        return currency == null ? PLAIN : new NumberFormat(Look.NUMBER, currency, 0);
    }

    /** The format of a number that every program knows. */
    static NumberFormat known(int id) {
        return KNOWN.getOrDefault(id, PLAIN);
    }

    /** The format of a code such as {@code dd/mm/yyyy} or {@code "KSh" #,##0.00;[Red]-#,##0.00}. */
    static NumberFormat of(String code) {
        if (ELAPSED.matcher(code).find()) {
            return DURATION;
        }
        String section = firstSection(code);
        String bare = BRACKETS.matcher(QUOTED.matcher(section).replaceAll("")).replaceAll("");
        if (bare.toLowerCase(Locale.ROOT).contains("general")) {
            return PLAIN;
        }
        if (bare.indexOf('%') >= 0) {
            return PERCENT;
        }
        boolean hasDigits = bare.indexOf('0') >= 0 || bare.indexOf('#') >= 0;
        Look moment = moment(bare.toLowerCase(Locale.ROOT).replaceAll("e[+-]", ""));
        if (moment != null && (!hasDigits || moment == Look.TIME || bare.matches("(?i).*[ydhs].*\\.0+.*"))) {
            return moment == Look.DATE ? DATE : TIME;
        }
        int digits = bare.matches("0{3,}") ? bare.length() : 0;
        String currency = hasDigits ? currency(section) : null;
        return digits == 0 && currency == null ? PLAIN : new NumberFormat(Look.NUMBER, currency, digits);
    }

    private static @Nullable Look moment(String letters) {
        boolean clock = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0 || letters.contains("am/pm");
        if (letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.contains("mmm")) {
            return Look.DATE;
        }
        if (clock) {
            return Look.TIME;
        }
        return letters.indexOf('m') >= 0 ? Look.DATE : null;
    }

    private static String firstSection(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return code.substring(0, i);
            }
        }
        return code;
    }

    private static @Nullable String currency(String section) {
        Matcher brackets = BRACKETS.matcher(section);
        while (brackets.find()) {
            String inside = brackets.group(1);
            if (inside.startsWith("$")) {
                int end = inside.indexOf('-');
                String sign =
                        inside.substring(1, end < 0 ? inside.length() : end).strip();
                String code = Currencies.codeOf(sign);
                if (code != null) {
                    return code;
                }
            }
        }
        StringBuilder literal = new StringBuilder();
        Matcher quoted = QUOTED.matcher(BRACKETS.matcher(section).replaceAll(""));
        while (quoted.find()) {
            literal.append(quoted.group(1) != null ? quoted.group(1) : quoted.group(2) != null ? quoted.group(2) : " ");
        }
        literal.append(' ').append(quoted.replaceAll(""));
        Matcher signs = SIGN.matcher(literal);
        while (signs.find()) {
            String code = Currencies.codeOf(signs.group());
            if (code != null) {
                return code;
            }
        }
        return null;
    }
}
