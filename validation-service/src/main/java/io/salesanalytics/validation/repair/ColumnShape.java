package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.typing.CellShape;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cells of a column look like, learned from rows that were written well, and how likely another cell is by
 * that, as a natural logarithm.
 */
final class ColumnShape {
    /** No cell of this column looks like that. */
    static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    /** How often what never happened would have happened in as many rows again. */
    private static final double RARE = 0.05;

    private static final int ENOUGH = 8;
    private static final int MOST_VALUES = 256;
    private static final int MOST_PATTERNS = 48;
    private static final int LONGEST_PATTERN = 40;
    private static final int CLASSES = 6;

    private final Map<String, Integer> values = new HashMap<>();
    /** How often cells have which form, with the number of all digits, and of decimals alone. */
    private final Map<String, Integer> exactPatterns = new HashMap<>();

    private final Map<String, Integer> roughPatterns = new HashMap<>();
    private final int[] shapes = new int[CellShape.values().length];
    private final int[] firsts = new int[CLASSES];
    private final int[] lasts = new int[CLASSES];
    private final int[] lengths = new int[32];
    private int all;
    private int filled;
    private Kind kind = Kind.TEXT;
    private CellShape shape = CellShape.TEXT;
    private boolean firmEnd;
    private boolean firmBeginning;

    private enum Kind {
        /** The same few values again and again. */
        CLOSED,
        /** Written in few forms, such as days, codes and amounts. */
        FORMATTED,
        TEXT
    }

    void add(String cell, CellShape cellShape) {
        all++;
        if (Blanks.trim(cell).isEmpty()) {
            return;
        }
        filled++;
        count(values, cell, MOST_VALUES);
        count(exactPatterns, pattern(cell, 0, cell.length(), false), MOST_PATTERNS);
        count(roughPatterns, pattern(cell, 0, cell.length(), true), MOST_PATTERNS);
        shapes[cellShape.ordinal()]++;
        firsts[characterClass(cell.charAt(0))]++;
        lasts[characterClass(cell.charAt(cell.length() - 1))]++;
        lengths[lengthClass(cell.length())]++;
    }

    private static void count(Map<String, Integer> counts, String key, int most) {
        if (counts.size() < most || counts.containsKey(key)) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    /** Decides what kind of column it is, after the last row. */
    void decide() {
        for (CellShape each : CellShape.values()) {
            if (each.isTyped() && shapes[each.ordinal()] * 20 >= filled * 19 && filled > 0) {
                shape = each;
            }
        }
        int repeated =
                values.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
        int known =
                patterns().values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
        // the digits of a number are no form: 1 and 110.25 are as good as 11 and 10.25
        if (shape != CellShape.NUMBER
                && filled >= ENOUGH
                && repeated * 10 >= filled * 9
                && values.size() * 4 <= filled) {
            kind = Kind.CLOSED;
        } else if (shape.isTyped()
                || (filled >= ENOUGH && patterns().size() * 8 <= filled && known * 10 >= filled * 9)) {
            kind = Kind.FORMATTED;
        }
        firmEnd = isEndFirm();
        firmBeginning = isBeginningFirm();
    }

    /** Whether a cell in a wrong column is told by its form: no free text. */
    boolean isTelling() {
        return kind != Kind.TEXT && filled > 0;
    }

    /** The digits of a number are no form. */
    private Map<String, Integer> patterns() {
        return shape == CellShape.NUMBER ? roughPatterns : exactPatterns;
    }

    /** Whether it has any cells with something in them. */
    boolean isFilled() {
        return filled > 0;
    }

    /** Whether these characters, with digits behind them, are a cell that cannot end elsewhere. */
    boolean endsFirmly(String line, int from, int to) {
        return kind == Kind.CLOSED ? values.containsKey(line.substring(from, to)) : firmEnd && knows(line, from, to);
    }

    /** Whether these characters, with digits before them, are a cell that cannot begin elsewhere. */
    boolean beginsFirmly(String line, int from, int to) {
        return kind == Kind.CLOSED
                ? values.containsKey(line.substring(from, to))
                : firmBeginning && knows(line, from, to);
    }

    private boolean knows(String line, int from, int to) {
        return patterns().containsKey(pattern(line, from, to, shape == CellShape.NUMBER));
    }

    /** All cells end in as many digits, those that do; of numbers only decimals are so many. */
    private boolean isEndFirm() {
        boolean decimals = patterns().keySet().stream().allMatch(pattern -> pattern.matches(".*[.,]9+"));
        return kind != Kind.TEXT && (shape != CellShape.NUMBER || decimals) && parts("(9+)$") <= 1;
    }

    private boolean isBeginningFirm() {
        return kind != Kind.TEXT && shape != CellShape.NUMBER && parts("^(9+)") <= 1;
    }

    /** How many different texts an expression finds in the patterns. */
    private long parts(String expression) {
        Pattern part = Pattern.compile(expression);
        return patterns().keySet().stream()
                .map(part::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .distinct()
                .count();
    }

    /** How likely a cell is to be empty. */
    double missing() {
        return Math.log((all - filled + RARE) / (all + 1));
    }

    /** How likely these characters are as a cell of this column. */
    double likelihood(String line, int from, int to) {
        int start = from;
        while (start < to && Blanks.isBlank(line.charAt(start))) {
            start++;
        }
        if (start == to) {
            return missing();
        }
        if (filled == 0) {
            return all >= ENOUGH ? IMPOSSIBLE : Math.log(0.25 / (all + 1));
        }
        double form =
                switch (kind) {
                    case CLOSED -> closed(line.substring(from, to));
                    case FORMATTED -> formatted(line, from, to);
                    case TEXT -> text(line, from, to);
                };
        return Math.log((filled + 0.5) / (all + 1)) + form;
    }

    private double closed(String cell) {
        Integer count = values.get(cell);
        if (count != null) {
            return Math.log(count / (filled + 1.0));
        }
        double form = shape.isTyped() ? formatted(cell, 0, cell.length()) : text(cell, 0, cell.length());
        return Math.log(RARE / (filled + 1)) + form;
    }

    private double formatted(String line, int from, int to) {
        Integer count = patterns().get(pattern(line, from, to, shape == CellShape.NUMBER));
        if (count != null) {
            return Math.log(count / (filled + 1.0));
        }
        boolean alike = shape.isTyped()
                ? to - from <= LONGEST_PATTERN && CellShape.of(line.substring(from, to)) == shape
                : roughPatterns.containsKey(pattern(line, from, to, true));
        return alike ? Math.log(0.15 / (filled + 1)) : IMPOSSIBLE;
    }

    private double text(String line, int from, int to) {
        return share(firsts, characterClass(line.charAt(from)))
                + share(lasts, characterClass(line.charAt(to - 1)))
                + share(lengths, lengthClass(to - from));
    }

    private double share(int[] counts, int index) {
        return Math.log((counts[index] + 0.25) / (filled + 0.25 * CLASSES));
    }

    /**
     * The cell with every digit as 9, capitals as A and other letters, however many, as a; of a number only the digits
     * behind its last point or comma are told apart.
     */
    private static String pattern(String line, int from, int to, boolean number) {
        int fraction = Math.max(line.lastIndexOf('.', to - 1), line.lastIndexOf(',', to - 1));
        StringBuilder pattern = new StringBuilder();
        for (int i = from; i < to && pattern.length() < LONGEST_PATTERN; i++) {
            char c = line.charAt(i);
            char last = pattern.isEmpty() ? 0 : pattern.charAt(pattern.length() - 1);
            if (Character.isDigit(c)) {
                pattern.append(number && last == '9' && (i < fraction || fraction < from) ? "" : "9");
            } else if (Character.isUpperCase(c)) {
                pattern.append('A');
            } else if (!Character.isLetter(c)) {
                pattern.append(c);
            } else {
                pattern.append(last == 'a' ? "" : "a");
            }
        }
        return pattern.toString();
    }

    private static int characterClass(char c) {
        if (Character.isDigit(c)) {
            return 0;
        }
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 1 : 2;
        }
        return c == '"' || c == '\'' ? 3 : Blanks.isBlank(c) ? 4 : 5;
    }

    private static int lengthClass(int length) {
        return 31 - Integer.numberOfLeadingZeros(length);
    }
}
