package io.salesanalytics.validation.workbook;

import java.nio.charset.StandardCharsets;

/** Text as XML writes it, in UTF-8 with entities, brought to characters. */
final class XmlText {
    private static final int LONGEST_ENTITY = 12;

    private XmlText() {}

    /** Adds to a cell. */
    static void append(SheetRow row, byte[] bytes, int from, int to, boolean entities) {
        int at = from;
        row.reserve(to - from);
        while (at < to) {
            byte b = bytes[at];
            if (b >= 0 && (b != '&' || !entities)) {
                row.put((char) b);
                at++;
            } else {
                at = row.putAll(b < 0 ? utf8(bytes, at, to) : entity(bytes, at, to), at);
            }
        }
    }

    /**
     * As a string.
     *
     * @param entities whether entities stand for what they name; otherwise all is text as it stands
     */
    static String of(byte[] bytes, int from, int to, boolean entities) {
        if (!entities) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b >= 0 && b != '&') {
                text.append((char) b);
                at++;
            } else {
                long read = b < 0 ? utf8(bytes, at, to) : entity(bytes, at, to);
                text.appendCodePoint((int) read);
                at += (int) (read >>> 32);
            }
        }
        return text.toString();
    }

    /** A character beyond ASCII: its code point, and in the upper half how many bytes it takes. */
    private static long utf8(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        if (length == 0 || first > 0xF4 || at + length > to) {
            return result('\uFFFD', 1);
        }
        int point = first & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return result('\uFFFD', i);
            }
            point = point << 6 | (next & 0x3F);
        }
        boolean valid = point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
        return result(valid ? point : '\uFFFD', length);
    }

    /** An entity's character likewise; an unknown one stays as it is written. */
    private static long entity(byte[] bytes, int at, int to) {
        int end = at + 1;
        while (end < to && end - at < LONGEST_ENTITY && bytes[end] != ';') {
            end++;
        }
        if (end >= to || bytes[end] != ';') {
            return result('&', 1);
        }
        String name = new String(bytes, at + 1, end - at - 1, StandardCharsets.ISO_8859_1);
        int point = point(name);
        return point < 0 ? result('&', 1) : result(point, end + 1 - at);
    }

    private static int point(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> '\u00A0';
            case "euro" -> '\u20AC';
            case "pound" -> '\u00A3';
            default -> name.startsWith("#") ? numeric(name) : -1;
        };
    }

    private static int numeric(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean valid = Character.isValidCodePoint(point) && (point < 0xD800 || point > 0xDFFF) && point > 0;
            return valid ? point : '\uFFFD';
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static long result(int point, int length) {
        return (long) length << 32 | point;
    }
}
