package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.validation.typing.ColumnReading.DateCells;
import io.salesanalytics.validation.typing.ColumnReading.Zones;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a column holds numbers, and which sign parts the decimals. */
final class NumberDecision {
    /** Why a column of digits stays text. */
    record Code(String reason, boolean leadingZeros, boolean remarkable) {}

    /** Currencies in which nobody writes decimals: {@code Rp 12.500} is twelve thousand five hundred. */
    private static final Set<String> WITHOUT_CENTS =
            Set.of("IDR", "VND", "KRW", "JPY", "CLP", "COP", "PYG", "UGX", "TZS", "RWF", "XAF", "XOF");

    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    private final char delimiter;
    private final char fileSign;

    NumberDecision(List<ColumnTally> tallies, char delimiter) {
        this.delimiter = delimiter;
        this.fileSign = fileSign(tallies);
    }

    /** The decimal sign that nearly all clear cells of the file speak for; 0 where they do not agree. */
    private static char fileSign(List<ColumnTally> tallies) {
        long point = 0;
        long comma = 0;
        for (ColumnTally tally : tallies) {
            if (tally.numbers('.') + tally.numbers(',') > tally.meant() / 2) {
                point += tally.pointOnly;
                comma += tally.commaOnly;
            }
        }
        if (point + comma == 0 || (point * 10 < (point + comma) * 9 && comma * 10 < (point + comma) * 9)) {
            return 0;
        }
        return point > comma ? '.' : ',';
    }

    /** The column's decimal sign; 0 where nothing in the file decides. */
    char sign(ColumnTally tally) {
        if (tally.pointOnly > 0 || tally.commaOnly > 0) {
            return tally.pointOnly >= tally.commaOnly ? '.' : ',';
        }
        if (tally.ambiguousPoint + tally.ambiguousComma == 0) {
            return '.';
        }
        if (tally.ambiguousPoint == 0 || tally.ambiguousComma == 0) {
            char grouping = tally.ambiguousPoint > 0 ? '.' : ',';
            if (WITHOUT_CENTS.contains(Objects.requireNonNullElse(tally.mainCurrency(), ""))) {
                return grouping == '.' ? ',' : '.';
            }
        }
        if (fileSign != 0) {
            return fileSign;
        }
        if (tally.ambiguousPoint > 0 && tally.ambiguousComma > 0) {
            return 0;
        }
        char separator = tally.ambiguousPoint > 0 ? '.' : ',';
        char other = separator == '.' ? ',' : '.';
        if (tally.bareThousands > 0) {
            return 0;
        }
        boolean smallNumbersStandBare = tally.plainIntegers > 0 && (separator == ',' || delimiter == ';')
                || tally.smallMoney > 0 && !hasThirdDecimal(tally.mainCurrency());
        boolean usualThousands = separator == ',' && delimiter == ',';
        return smallNumbersStandBare || usualThousands ? other : 0;
    }

    /** In nearly all currencies nobody writes three decimals: {@code $4,667} beside {@code $567} is thousands. */
    private static boolean hasThirdDecimal(@Nullable String currency) {
        return currency != null && THREE_DECIMALS.contains(currency);
    }

    /** The reading of a column that holds numbers, or null when it holds something else. */
    @Nullable
    ColumnReading decide(ColumnTally tally, int position, String name, char sign) {
        ColumnWords words = new ColumnWords(name);
        long count = tally.numbers(sign, words);
        if (count == 0 || code(tally, words, sign) != null || !isEnough(count, tally.meant(), words.namesMeasure())) {
            return null;
        }
        long fractions = sign == '.' ? tally.pointFractions : tally.commaFractions;
        boolean floats = sign == '.'
                && fractions > 0
                && tally.pointZero == fractions
                && tally.centsInShortRows == 0
                && tally.currencies.isEmpty();
        ColumnType type = fractions == 0 || floats ? ColumnType.INTEGER : ColumnType.DECIMAL;
        return new ColumnReading(
                position,
                name,
                type,
                sign,
                DateOrder.DAY_FIRST,
                DateCells.WRITTEN,
                Zones.NONE,
                floats,
                format(tally, sign, fractions),
                currency(tally, name),
                (double) count / Math.max(1, tally.meant()),
                reason(count, tally, floats),
                false);
    }

    /** The currency of all cells; null where they have several, since their sum is in none of them. */
    private static @Nullable String currency(ColumnTally tally, String name) {
        String main = tally.currencies.size() > 1 ? null : tally.mainCurrency();
        boolean unstated = tally.currencies.isEmpty() || "".equals(main);
        return unstated ? Currencies.inName(name) : main;
    }

    /** Why digits are no number here, or null. */
    @Nullable
    Code code(ColumnTally tally, ColumnWords words, char sign) {
        long count = tally.numbers(sign, words);
        boolean digitsOnly = tally.plainIntegers == count;
        if (!digitsOnly || count == 0) {
            long fractions = sign == '.' ? tally.pointFractions : tally.commaFractions;
            if (words.namesIdentifier() && count > 0 && fractions == 0) {
                return new Code("It is named like a code, and its digits are written in groups.", false, false);
            }
            if (words.namesIdentifier() && tally.exponents > 0) {
                return new Code("It is named like a code, and a spreadsheet has rounded its cells.", false, false);
            }
            return words.namesIdentifier() && count > 0 && count < tally.meant()
                    ? new Code("It is named like a code, and not all cells are numbers.", false, false)
                    : null;
        }
        if (tally.leadingZeros > 0) {
            return new Code("Cells start with zeros that a number would lose.", true, false);
        }
        if (tally.longNumbers > 0 || tally.plusNumbers > 0) {
            return new Code("Cells are long digit strings such as card or phone numbers.", false, false);
        }
        if (count < tally.meant() && !words.namesMeasure()) {
            if (words.namesIdentifier()) {
                return new Code("It is named like a code, and not all cells are numbers.", false, false);
            }
            boolean mostly = isEnough(count, tally.meant(), false);
            return tally.codeLike > 0 ? new Code("Some cells are codes of letters and digits.", false, mostly) : null;
        }
        return null;
    }

    /**
     * Whether so many cells make the column what they are, and the rest are faults. At least 95 in 100; a single
     * fault in a short file; 80 in 100 where the column's name says the same.
     */
    static boolean isEnough(long count, long meant, boolean named) {
        long bad = meant - count;
        if (count == 0) {
            return false;
        }
        return bad == 0 || count * 100 >= meant * 95 || (bad == 1 && meant >= 8) || (named && count * 10 >= meant * 8);
    }

    private static String reason(long count, ColumnTally tally, boolean floats) {
        if (floats) {
            return "All cells are whole numbers written with \".0\", which is dropped.";
        }
        String percent = tally.percents > 0
                ? " Percent signs are dropped: 5 % is 5."
                : tally.shownAsPercents > 0 ? " Shown as percentages: 5 % is 0.05." : "";
        return (count == tally.meant()
                        ? "All cells are numbers."
                        : count + " of " + tally.meant() + " cells are numbers.")
                + percent;
    }

    private static @Nullable String format(ColumnTally tally, char sign, long fractions) {
        if (tally.shownAsPercents * 2 > tally.numbers(sign)) {
            return "0.05 = 5 %";
        }
        if (tally.groupedExample == null) {
            return null;
        }
        if (tally.percents > 0) {
            return "5 %";
        }
        String plain =
                tally.groupedExample.replaceAll("[^0-9.,'\u2019\\p{Z}]", "").strip();
        boolean grouped = plain.replaceAll("[0-9]", "").length() > (fractions > 0 ? 1 : 0);
        if (sign == ',') {
            return grouped ? "1.234,56" : "1234,56";
        }
        return fractions == 0 ? "1,234" : grouped ? "1,234.56" : "1234.56";
    }
}
