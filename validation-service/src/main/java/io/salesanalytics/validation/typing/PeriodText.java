package io.salesanalytics.validation.typing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a quarter or an ISO week of a year: {@code 2024-Q1}, {@code Q1 2024}, {@code 1. Quartal 2024}, {@code 2024-W05}. */
final class PeriodText {
    private static final Map<String, Boolean> IS_QUARTER = Map.ofEntries(
            Map.entry("q", true),
            Map.entry("qtr", true),
            Map.entry("quarter", true),
            Map.entry("quartal", true),
            Map.entry("t", true),
            Map.entry("trim", true),
            Map.entry("trimestre", true),
            Map.entry("kwartaal", true),
            Map.entry("kw", false),
            Map.entry("w", false),
            Map.entry("wk", false),
            Map.entry("week", false),
            Map.entry("woche", false),
            Map.entry("semaine", false),
            Map.entry("semana", false));

    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final String ORDINAL = "(?:st|nd|rd|th|er|e|o|\u00ba)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(YEAR + "[-/ ]?(?<word>\\p{L}+)[. ]?(?<number>\\d{1,2})(?:-(?<day>[1-7]))?");
    private static final Pattern WORD_FIRST =
            Pattern.compile("(?<word>\\p{L}+)[-. ]{0,2}(?<number>\\d{1,2})[-/' ]{1,2}" + YEAR + "(?<day>)");
    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "(?<number>\\d)" + ORDINAL + "[. ]{0,2}(?<word>\\p{L}+)\\.?[-/' ]{0,2}" + YEAR + "(?<day>)");
    /** {@code Q1'24}, {@code Q1-24}: with other signs it is rather a thing's name. */
    private static final Pattern SHORT_YEAR = Pattern.compile("q(?<number>[1-4])[-'\u2019](?<year>\\d\\d)");

    private static final int LENGTH_OF_SHORT_YEAR = 5;
    private static final int LONGEST = 24;
    /** A year, a week and a day. */
    private static final int MOST_DIGITS = 7;

    private static final int WEEKS = 53;

    private LocalDate first = LocalDate.EPOCH;
    private boolean quarter;

    /** All words for quarters and weeks, in lower case. */
    static Set<String> words() {
        return IS_QUARTER.keySet();
    }

    /** Whether the characters name a quarter or a week and its year. */
    boolean parse(char[] text, int from, int to) {
        if (isShort(text, from, to)) {
            return parseShortYear(new String(text, from, to - from).toLowerCase(Locale.ROOT));
        }
        if (to - from > LONGEST
                || !NumberText.isDigit(text[to - 1])
                || !hasYear(text, from, to)
                || hasManyDigits(text, from, to)) {
            return false;
        }
        String cell = new String(text, from, to - from).toLowerCase(Locale.ROOT);
        return understand(YEAR_FIRST.matcher(cell))
                || understand(WORD_FIRST.matcher(cell))
                || understand(NUMBER_FIRST.matcher(cell));
    }

    /** Whether it may be a quarter of a year of two digits. */
    static boolean isShort(char[] text, int from, int to) {
        return to - from == LENGTH_OF_SHORT_YEAR && (text[from] == 'Q' || text[from] == 'q');
    }

    private boolean parseShortYear(String cell) {
        Matcher parts = SHORT_YEAR.matcher(cell);
        quarter = true;
        return parts.matches()
                && setQuarter(
                        DateParts.fullYear(Integer.parseInt(parts.group("year"))),
                        Integer.parseInt(parts.group("number")));
    }

    /** The quick way out for nearly all cells: no year of this or the last century at either end. */
    private static boolean hasYear(char[] text, int from, int to) {
        return beginsYear(text, from) || beginsYear(text, to - 4);
    }

    private static boolean beginsYear(char[] text, int at) {
        boolean century = (text[at] == '2' && text[at + 1] == '0') || (text[at] == '1' && text[at + 1] == '9');
        return century && NumberText.isDigit(text[at + 2]) && NumberText.isDigit(text[at + 3]);
    }

    private static boolean hasManyDigits(char[] text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += NumberText.isDigit(text[i]) ? 1 : 0;
        }
        return digits > MOST_DIGITS;
    }

    private boolean understand(Matcher cell) {
        if (!cell.matches()) {
            return false;
        }
        Boolean isQuarter = IS_QUARTER.get(cell.group("word"));
        if (isQuarter == null) {
            return false;
        }
        quarter = isQuarter;
        int year = Integer.parseInt(cell.group("year"));
        int number = Integer.parseInt(cell.group("number"));
        String day = cell.group("day");
        boolean hasDay = day != null && !day.isEmpty();
        return quarter
                ? !hasDay && setQuarter(year, number)
                : setWeek(year, number, hasDay ? Integer.parseInt(day) : 1);
    }

    private boolean setQuarter(int year, int number) {
        if (number < 1 || number > 4) {
            return false;
        }
        first = LocalDate.of(year, number * 3 - 2, 1);
        return true;
    }

    private boolean setWeek(int year, int number, int day) {
        if (number < 1 || number > WEEKS) {
            return false;
        }
        try {
            first = LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                    .with(java.time.DayOfWeek.of(day));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Its first day, in days since 1970-01-01. */
    long firstDay() {
        return first.toEpochDay();
    }

    String format() {
        return quarter ? "yyyy-'Q'q" : "YYYY-'W'ww";
    }
}
