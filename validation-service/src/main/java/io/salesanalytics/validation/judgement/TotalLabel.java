package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.Row;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words by which a row says that it is the sum of others. */
public final class TotalLabel {
    private static final Pattern ANYWHERE = Pattern.compile(
            "(grand |overall |running |sub[ -]?)?totals?\\b.*|sum\\b.*|.*\\btotals?:?"
                    + "|(gesamt|zwischen|end)?summe\\b.*|gesamt\\b.*|(sous-)?total .*|somme\\b.*|sumas?\\b.*|jumla\\b.*"
                    + "|totaal\\b.*|totale\\b.*|.*\\btotaal|razem\\b.*|suma\\b.*|celkem\\b.*|итого.*|всего.*|合計.*|小計.*"
                    + "|(.* )?(gesamt|zwischen)?ergebnis|(genel |ara )?toplam\\b.*|ukupno\\b.*|skupaj\\b.*|summa\\b.*"
                    + "|yhteensä\\b.*|i alt\\b.*|összesen\\b.*|spolu\\b.*|jumlah\\b.*|tot\\.?|(общий )?итог.*|общо.*|всичко.*"
                    + "|разом.*|σύνολο.*|(ال)?مجموع.*|(ال)?[إا]جمالي.*|总计.*|合计.*|小计.*|總計.*|합계.*|총계.*|소계.*"
                    + "|(opening |closing )?balance( [bc]/?[fd]| brought.*| carried.*)?|(brought|carried) forward"
                    + "|average\\b.*|avg\\b.*|mean|durchschnitt\\b.*|moyenne\\b.*|promedio\\b.*|wastani\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Cells that say total and nothing else; beside a date they may still be somebody's name. */
    private static final Set<String> WHOLE_CELLS = Set.of(
            "total",
            "totals",
            "grand total",
            "subtotal",
            "sub total",
            "sub-total",
            "total sales",
            "overall total",
            "daily total",
            "day total",
            "monthly total",
            "running total",
            "sum",
            "gesamt",
            "gesamtsumme",
            "summe",
            "zwischensumme",
            "endsumme",
            "tagessumme",
            "somme",
            "sous-total",
            "total general",
            "total général",
            "suma",
            "subtotale",
            "totale",
            "totaal",
            "subtotaal",
            "razem",
            "celkem",
            "итого",
            "всего",
            "合計",
            "小計",
            "jumla",
            "ergebnis",
            "gesamtergebnis",
            "toplam",
            "genel toplam",
            "ara toplam",
            "ukupno",
            "skupaj",
            "summa",
            "yhteensä",
            "i alt",
            "összesen",
            "spolu",
            "jumlah",
            "tot.",
            "итог",
            "общий итог",
            "общо",
            "всичко",
            "разом",
            "σύνολο",
            "مجموع",
            "المجموع",
            "اجمالي",
            "إجمالي",
            "الإجمالي",
            "الاجمالي",
            "总计",
            "合计",
            "小计",
            "總計",
            "합계",
            "총계",
            "소계");

    private static final int LONGEST = 60;
    private static final int LONGEST_WHOLE = 16;
    /** Which two letters such cells begin with, so that nearly all others are told by a look. */
    private static final boolean[] BEGINNINGS = beginnings();

    private static final String WORD = "total";

    private TotalLabel() {}

    /** Whether a cell beside nothing but numbers says that these are totals. */
    static boolean isIn(String cell) {
        String label = Blanks.trim(cell);
        return label.length() <= LONGEST && ANYWHERE.matcher(label).matches();
    }

    /** Whether a cell says total, alone or with other words. */
    public static boolean isLabel(char[] text, int from, int to) {
        return isWhole(text, from, to) || isPartly(text, from, to);
    }

    /** The first cell of a row that says total and nothing else, or null. */
    static @Nullable String whole(Row row, int columns) {
        for (int i = 0; i < Math.min(row.size(), columns); i++) {
            if (isWhole(row.text(), row.start(i), row.end(i))) {
                return row.cell(i).strip();
            }
        }
        return null;
    }

    /** The first cell that begins or ends with the word total, or null. */
    static @Nullable String partly(Row row, int columns) {
        for (int i = 0; i < Math.min(row.size(), columns); i++) {
            if (isPartly(row.text(), row.start(i), row.end(i))) {
                return row.cell(i).strip();
            }
        }
        return null;
    }

    private static boolean isWhole(char[] text, int from, int to) {
        int length = to - from;
        return length >= 2
                && length <= LONGEST_WHOLE
                && mayBegin(text, from)
                && !isDigit(text[to - 1])
                && isWhole(new String(text, from, length));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPartly(char[] text, int from, int to) {
        return to - from > WORD.length()
                && to - from <= LONGEST
                && (isWord(text, from) || isWord(text, to - WORD.length()));
    }

    private static boolean isWord(char[] text, int from) {
        char first = text[from];
        return (first == 't' || first == 'T') && new String(text, from, WORD.length()).equalsIgnoreCase(WORD);
    }

    private static boolean[] beginnings() {
        boolean[] beginnings = new boolean[128 * 128];
        for (String cell : WHOLE_CELLS) {
            if (cell.charAt(0) < 128 && cell.charAt(1) < 128) {
                beginnings[cell.charAt(0) << 7 | cell.charAt(1)] = true;
            }
        }
        return beginnings;
    }

    private static boolean mayBegin(char[] text, int from) {
        char first = text[from];
        char second = text[from + 1];
        if (first >= 128 || second >= 128 || first <= ' ') {
            return true;
        }
        return BEGINNINGS[(first | 0x20) << 7 | (second | 0x20)];
    }

    private static boolean isWhole(String cell) {
        String folded = Blanks.trim(cell).toLowerCase(Locale.ROOT);
        int end = folded.length();
        while (end > 0 && (folded.charAt(end - 1) == ':' || folded.charAt(end - 1) == ' ')) {
            end--;
        }
        return WHOLE_CELLS.contains(folded.substring(0, end));
    }
}
