package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through the characters of a cell that may be a date, and passes over what stands beside its parts: days of the week,
 * ordinals, separators, words before a time of day. Used again for every cell.
 */
final class DateCursor {
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "re");

    private static final Set<String> BEFORE_CLOCK = Set.of("at", "\u00e0", "um", "om", "kl", "alle");
    private static final int LONGEST_BEFORE_CLOCK = 4;

    private static final Pattern CLOCK_BEFORE_YEAR =
            Pattern.compile("(\\p{L}{3} +\\d{1,2})( +\\d{1,2}:\\d\\d:\\d\\d)( +[A-Z]{1,5})?( +\\d{4})");

    char[] text = new char[0];
    /** The next character to be read. */
    int at;
    /** Where the cell ends. */
    int to;

    /** Begins with a cell, without the blanks around it. */
    void begin(char[] cell, int start, int end) {
        text = cell;
        at = start;
        to = end;
        trim();
    }

    /** How many characters are left. */
    int left() {
        return to - at;
    }

    boolean isAt(char c) {
        return at < to && text[at] == c;
    }

    boolean isAtLetter() {
        return at < to && Character.isLetter(text[at]);
    }

    boolean isAtDigit() {
        return at < to && NumberText.isDigit(text[at]);
    }

    void skipDigits() {
        while (isAtDigit()) {
            at++;
        }
    }

    private void trim() {
        while (at < to && Blanks.isBlank(text[at])) {
            at++;
        }
        while (to > at && Blanks.isBlank(text[to - 1])) {
            to--;
        }
    }

    /** Takes off what is written behind dates in Hungary and Russia, and puts Chinese ones into usual order. */
    void trimMarks() {
        char last = text[to - 1];
        if (to - at > 6 && (text[at + 4] == '\u5e74' || text[at + 4] == '\ub144')) {
            String plain = new String(text, at, to - at)
                    .replaceAll("[\u5e74\u6708\ub144\uc6d4]\\s*", "-")
                    .replaceAll("[\u65e5\uc77c]", " ")
                    .replaceAll("-$", "")
                    .replaceAll("-(\\d)$", "-0$1");
            text = plain.toCharArray();
            at = 0;
            to = text.length;
            trim();
        } else if (last == '.' && NumberText.isDigit(text[to - 2])) {
            to--;
        } else if (last == '\u0433' || (last == '.' && text[to - 2] == '\u0433')) {
            to -= last == '.' ? 2 : 1;
            trim();
        }
    }

    boolean isDigits(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!NumberText.isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** The digits between as a number, of a few digits. */
    int number(int from, int end) {
        return (int) longNumber(from, end);
    }

    long longNumber(int from, int end) {
        long value = 0;
        for (int i = from; i < end; i++) {
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }

    void skipWeekday() {
        int end = wordEnd(at);
        if (end > at && end < to && MonthNames.isWeekday(text, at, end) && !isMonthThenNumber(end)) {
            at = startsAt(end, "-feira") ? end + "-feira".length() : end;
            while (at < to && (Blanks.isBlank(text[at]) || text[at] == ',' || text[at] == '.')) {
                at++;
            }
        }
    }

    private boolean startsAt(int from, String word) {
        return to - from > word.length() && new String(text, from, word.length()).equalsIgnoreCase(word);
    }

    /** Programs in C and Java write {@code Jan 31 10:15:00 EAT 2024}. */
    void bringClockBehindYear() {
        if (to - at < 16 || !isDigits(to - 4, to) || wordEnd(at) - at != 3) {
            return;
        }
        Matcher parts = CLOCK_BEFORE_YEAR.matcher(new String(text, at, to - at));
        if (parts.matches()) {
            text = (parts.group(1) + parts.group(4) + parts.group(2) + Objects.requireNonNullElse(parts.group(3), ""))
                    .toCharArray();
            at = 0;
            to = text.length;
        }
    }

    /** {@code mar} is Tuesday and March in French: where no other month is named behind it, it is the month. */
    private boolean isMonthThenNumber(int end) {
        if (MonthNames.month(text, at, end) == 0) {
            return false;
        }
        int i = end;
        while (i < to) {
            int word = wordEnd(i);
            if (word > i && MonthNames.month(text, i, word) > 0) {
                return false;
            }
            i = Math.max(word, i + 1);
        }
        return true;
    }

    /** Vowels in India, and accents that stand for themselves. */
    private static boolean isMark(char c) {
        return c >= '\u0300'
                && (Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    int wordEnd(int from) {
        int end = from;
        while (end < to && (Character.isLetter(text[end]) || isMark(text[end]))) {
            end++;
        }
        return end;
    }

    void skipOrdinal() {
        int end = wordEnd(at);
        if (end - at == 2) {
            String word = new String(text, at, 2).toLowerCase(Locale.ROOT);
            if (ORDINALS.contains(word)) {
                at = end;
            }
        } else if (at < to && (text[at] == '\u00ba' || text[at] == '\u00aa' || text[at] == '\u00b0')) {
            at++;
        }
    }

    char skipSeparator() {
        char found = 0;
        boolean again = true;
        while (again) {
            again = false;
            while (at < to
                    && (text[at] == '/'
                            || text[at] == '-'
                            || text[at] == '.'
                            || text[at] == ','
                            || text[at] == '_'
                            || text[at] == '\''
                            || text[at] == '\u2019'
                            || Blanks.isBlank(text[at]))) {
                found = found == 0 || found == ' ' ? (Blanks.isBlank(text[at]) ? ' ' : text[at]) : found;
                at++;
            }
            int end = wordEnd(at);
            if (end - at == 2 && at > 0 && Blanks.isBlank(text[at - 1])) {
                String word = new String(text, at, 2).toLowerCase(Locale.ROOT);
                if (word.equals("de") || word.equals("of")) {
                    at = end;
                    again = true;
                }
            }
        }
        return found;
    }

    /** Goes on to the time of day behind the date, or to the end; false where nothing parts the two. */
    boolean skipToClock() {
        int before = at;
        if (text[at] == 'T' || text[at] == 't') {
            at++;
        } else {
            while (at < to && (Blanks.isBlank(text[at]) || text[at] == ',')) {
                at++;
            }
            skipWordBeforeClock();
        }
        if (at == before && text[at] != ':') {
            return false;
        }
        if (text[before] == ':') {
            at++;
        }
        return true;
    }

    /** {@code at 10:15}, {@code à 10:15}, {@code um 10:15}, {@code - 10:15}. */
    private void skipWordBeforeClock() {
        int end = at < to && text[at] == '-' ? at + 1 : wordEnd(at);
        if (end > at && end < to && Blanks.isBlank(text[end]) && end - at <= LONGEST_BEFORE_CLOCK) {
            boolean known =
                    text[at] == '-' || BEFORE_CLOCK.contains(new String(text, at, end - at).toLowerCase(Locale.ROOT));
            at = known ? end + 1 : at;
        }
    }
}
