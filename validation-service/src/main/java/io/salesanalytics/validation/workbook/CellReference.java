package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.workbook.Arrangement.Merge;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells by their names, such as {@code B7} and {@code A1:D1}. */
final class CellReference {
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7})(?::([A-Z]{1,3})(\\d{1,7}))?");

    private CellReference() {}

    /** The area of a name, or null where it is none. */
    static @Nullable Merge area(String name) {
        Matcher parts = AREA.matcher(name.replace("$", ""));
        if (!parts.matches()) {
            return null;
        }
        int column = column(parts.group(1));
        long row = Long.parseLong(parts.group(2));
        boolean one = parts.group(3) == null;
        return new Merge(
                row, one ? row : Long.parseLong(parts.group(4)), column, one ? column : column(parts.group(3)));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** The letters of a column counted from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
