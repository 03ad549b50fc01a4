package io.salesanalytics.validation.typing;

import io.salesanalytics.validation.record.Blanks;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a time of day, with or without zone: {@code 13:08}, {@code 1:08:09.5 PM}, {@code 13:08Z}. */
final class ClockText {
    static final int NO_ZONE = Integer.MIN_VALUE;

    /** Minutes ahead of UTC of names that mean one zone only. */
    private static final Set<String> BEHIND_CLOCK = Set.of("uhr", "h", "h.", "hs", "hs.", "hrs", "hrs.");

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("WAT", 60),
            Map.entry("CET", 60),
            Map.entry("CEST", 120),
            Map.entry("CAT", 120),
            Map.entry("SAST", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("EAT", 180),
            Map.entry("MSK", 180),
            Map.entry("PKT", 300),
            Map.entry("SGT", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420));

    private char[] text = new char[0];
    private int at;
    private int to;
    private boolean hasTime;
    private boolean hasSeconds;
    private int fractionDigits;
    private boolean hasHalf;
    private int millisOfDay;
    private int zoneMinutes;

    /** Forgets what was read before. */
    void reset() {
        hasTime = false;
        hasSeconds = false;
        hasHalf = false;
        fractionDigits = 0;
        millisOfDay = 0;
        zoneMinutes = NO_ZONE;
    }

    /**
     * Whether these characters are a time of day and nothing else.
     *
     * @param afterDate whether a date stands before it, so that {@code 13.08} and {@code 1308} are times too
     */
    boolean parse(char[] characters, int from, int end, boolean afterDate) {
        text = characters;
        at = from;
        to = end;
        return parse(afterDate) && at == to;
    }

    /** Takes on the zone that a count of seconds since 1970 has. */
    void countFromEpoch() {
        hasTime = true;
        hasSeconds = true;
        zoneMinutes = 0;
    }

    boolean isThere() {
        return hasTime;
    }

    /** Minutes ahead of UTC, or {@link #NO_ZONE}. */
    int zoneMinutes() {
        return zoneMinutes;
    }

    int millisOfDay() {
        return millisOfDay;
    }

    private boolean parse(boolean afterDate) {
        int hours = digits(1, 2);
        if (hours < 0 || at >= to) {
            return false;
        }
        boolean compact = afterDate && NumberText.isDigit(text[at]);
        if (!compact && text[at] != ':' && text[at] != 'h' && !(afterDate && text[at] == '.')) {
            return false;
        }
        char separator = compact ? 0 : text[at++];
        int minutes = digits(2, 2);
        int seconds = 0;
        int millis = 0;
        if (minutes >= 0 && at < to && (compact ? NumberText.isDigit(text[at]) : isSeparator(separator))) {
            at += compact ? 0 : 1;
            seconds = digits(2, 2);
            hasSeconds = true;
            if (seconds >= 0 && at < to && (text[at] == '.' || text[at] == ',')) {
                at++;
                millis = fraction();
            }
        }
        hours = half(hours);
        hasTime = true;
        boolean endOfDay = hours == 24 && minutes == 0 && seconds == 0 && millis == 0;
        if (hours < 0
                || (hours > 23 && !endOfDay)
                || minutes < 0
                || minutes > 59
                || seconds < 0
                || seconds > 59
                || millis < 0) {
            return false;
        }
        millisOfDay = ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
        return parseZone();
    }

    private boolean isSeparator(char separator) {
        return text[at] == ':' || (separator == '.' && text[at] == '.');
    }

    private int digits(int least, int most) {
        int begin = at;
        while (at < to && at - begin < most && NumberText.isDigit(text[at])) {
            at++;
        }
        return at - begin < least ? -1 : number(begin);
    }

    private int fraction() {
        int millis = 0;
        int begin = at;
        while (at < to && NumberText.isDigit(text[at])) {
            if (at - begin < 3) {
                millis = millis * 10 + (text[at] - '0');
            }
            at++;
        }
        fractionDigits = at - begin;
        for (int i = fractionDigits; i < 3; i++) {
            millis *= 10;
        }
        return fractionDigits == 0 || fractionDigits > 9 ? -1 : millis;
    }

    /** AM and PM, with or without points. */
    private int half(int hours) {
        int mark = at;
        while (mark < to && Blanks.isBlank(text[mark])) {
            mark++;
        }
        if (mark >= to) {
            return hours;
        }
        char c = Character.toLowerCase(text[mark]);
        int m = mark + 1 < to && text[mark + 1] == '.' ? mark + 2 : mark + 1;
        m += m > mark + 1 && m < to && Blanks.isBlank(text[m]) ? 1 : 0;
        if ((c != 'a' && c != 'p') || m >= to || Character.toLowerCase(text[m]) != 'm' || hours < 1 || hours > 12) {
            return hours;
        }
        at = m + 1 < to && text[m + 1] == '.' ? m + 2 : m + 1;
        hasHalf = true;
        return hours % 12 + (c == 'p' ? 12 : 0);
    }

    private boolean parseZone() {
        while (at < to && Blanks.isBlank(text[at])) {
            at++;
        }
        if (at == to) {
            return true;
        }
        leaveNameOut();
        char c = text[at];
        if (c != '+' && c != '-') {
            String word = new String(text, at, to - at);
            at = to;
            if (BEHIND_CLOCK.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
            Integer offset = ZONES.get(word.toUpperCase(Locale.ROOT));
            zoneMinutes = offset == null ? NO_ZONE : offset;
            return offset != null;
        }
        at++;
        int hours = digits(1, 2);
        if (at < to && text[at] == ':') {
            at++;
        }
        int minutes = at < to ? digits(2, 2) : 0;
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
            return false;
        }
        zoneMinutes = (hours * 60 + minutes) * (c == '-' ? -1 : 1);
        return at == to;
    }

    /** {@code GMT-0800 (PST)}, as browsers write it, is {@code -0800}. */
    private void leaveNameOut() {
        boolean offset = to - at > 3 && (text[at + 3] == '+' || text[at + 3] == '-');
        String name = offset ? new String(text, at, 3) : "";
        if (!name.equals("GMT") && !name.equals("UTC")) {
            return;
        }
        at += 3;
        int bracket = at;
        while (bracket < to && text[bracket] != '(') {
            bracket++;
        }
        if (bracket < to && text[to - 1] == ')') {
            to = bracket;
            while (Blanks.isBlank(text[to - 1])) {
                to--;
            }
        }
    }

    private int number(int begin) {
        int value = 0;
        for (int i = begin; i < at; i++) {
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }

    /** How it is written, in the letters of Java's date patterns, with a blank before; empty where it is missing. */
    String format() {
        if (!hasTime) {
            return "";
        }
        String clock = (hasHalf ? " h:mm" : " HH:mm")
                + (hasSeconds ? ":ss" : "")
                + (fractionDigits > 0 ? "." + "S".repeat(fractionDigits) : "")
                + (hasHalf ? " a" : "");
        return clock + (zoneMinutes == NO_ZONE ? "" : "XXX");
    }
}
