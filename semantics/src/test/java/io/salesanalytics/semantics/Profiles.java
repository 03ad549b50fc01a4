package io.salesanalytics.semantics;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Profiles in short: {@code Name:text}, {@code Name:date}, {@code Name:bool}, {@code Name:empty},
 * {@code Name:int(1..5)}, {@code Name:dec2(0..9.99)}; {@code #} behind it for a column that counts the rows, {@code !}
 * for one whose values are all different, {@code 0} for leading zeros; {@code ?98} for
 * cells that are empty; {@code =a|b} for the only values there are.
 */
final class Profiles {
    private static final Pattern SHORT = Pattern.compile(
            "(.*):(text|date|bool|empty|int|dec(\\d+))(?:\\((-?[\\d.]+?)\\.\\.(-?[\\d.]+)\\))?(?:~(-?[\\d.]+))?([#!0]?)(?:[?](\\d+))?(?:=(.*))?");
    private static final long ROWS = 1000;

    private Profiles() {}

    static List<ColumnProfile> of(String... columns) {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (String column : columns) {
            profiles.add(of(profiles.size() + 1, column));
        }
        return profiles;
    }

    private static ColumnProfile of(int position, String text) {
        Matcher parts = SHORT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        String kind = parts.group(2);
        boolean numeric = kind.equals("int") || kind.startsWith("dec");
        int scale = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        String mark = parts.group(7);
        long empty = parts.group(8) == null ? 0 : Long.parseLong(parts.group(8));
        long values = kind.equals("empty") ? 0 : ROWS - empty;
        BigDecimal sum = numeric ? new BigDecimal(parts.group(6) == null ? "1000.5" : parts.group(6)) : null;
        return new ColumnProfile(
                position,
                parts.group(1),
                type(kind),
                null,
                null,
                scale,
                1,
                "test",
                values,
                ROWS - values,
                parts.group(9) == null
                        ? distinct(kind, mark)
                        : examples(parts.group(9)).size(),
                true,
                bound(parts.group(4), numeric, "1"),
                bound(parts.group(5), numeric, "900"),
                sum,
                sum,
                0,
                9,
                mark.equals("0"),
                mark.equals("#"),
                examples(parts.group(9)),
                null);
    }

    private static List<String> examples(@Nullable String given) {
        return given == null ? List.of() : List.of(given.split("[|]"));
    }

    private static ColumnType type(String kind) {
        return switch (kind) {
            case "date" -> ColumnType.DATE;
            case "bool" -> ColumnType.BOOLEAN;
            case "int" -> ColumnType.INTEGER;
            case "text", "empty" -> ColumnType.STRING;
            default -> ColumnType.DECIMAL;
        };
    }

    private static long distinct(String kind, String mark) {
        if (mark.equals("#") || mark.equals("!")) {
            return ROWS;
        }
        return kind.equals("bool") ? 2 : kind.equals("empty") ? 0 : 40;
    }

    private static @Nullable String bound(@Nullable String given, boolean numeric, String otherwise) {
        return given != null ? given : numeric ? otherwise : null;
    }
}
