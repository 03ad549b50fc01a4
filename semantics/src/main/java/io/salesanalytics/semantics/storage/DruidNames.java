package io.salesanalytics.semantics.storage;

import java.util.regex.Pattern;

/**
 * Names that Druid can keep: none of its own, and no sign that its segment files cannot hold. A column has the same name
 * in every upload, and no two columns have one name in any: uploads are read together by it.
 */
final class DruidNames {
    /**
     * What is written as a percent sign and its number: signs that a segment's files cannot hold, whose table of contents
     * is separated by commas; underscores that begin one of Druid's names; a percent sign that would be read as such a
     * number; an at sign that would be read as the number of digits.
     */
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("[\\p{Cntrl},\"\\\\/]|^_(?=_)|%(?=[0-9A-F]{2})|@(?=(?:\\d+|double)$)");

    private DruidNames() {}

    /** The name of a column. */
    static String of(String name) {
        return WRITTEN_OUT
                .matcher(name)
                .replaceAll(sign -> String.format("%%%02X", (int) sign.group().charAt(0)));
    }

    /** The name of a column of numbers with so many digits after the point. */
    static String scaled(String name, int scale) {
        return scale == 0 ? of(name) : of(name) + "@" + scale;
    }

    /** The name of a column of floating-point numbers. */
    static String floating(String name) {
        return of(name) + "@double";
    }
}
