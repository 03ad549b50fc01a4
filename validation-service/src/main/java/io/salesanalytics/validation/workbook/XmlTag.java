package io.salesanalytics.validation.workbook;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The tag that was found last: its name without prefix, and its attributes, which are looked for only when asked. */
abstract class XmlTag extends XmlBytes {
    final boolean html;
    int nameStart;
    int nameEnd;
    int attributesEnd;
    boolean closing;
    boolean empty;
    private int valueStart;
    private int valueEnd;
    private int foundStart;
    private int foundEnd;

    XmlTag(InputStream in, boolean html) {
        super(in);
        this.html = html;
    }

    /** Whether the tag ends an element. */
    final boolean closes() {
        return closing;
    }

    /** Whether the tag is an element without content. */
    final boolean isEmpty() {
        return empty;
    }

    /** Whether the tag's name, without prefix, is this one. */
    final boolean is(String name) {
        return isAt(nameStart, nameEnd, name);
    }

    final boolean opens(String name) {
        return !closing && is(name);
    }

    final boolean closes(String name) {
        return (closing || empty) && is(name);
    }

    /** The tag's name as one character, 0 where it has more. */
    final char shortName() {
        return nameEnd - nameStart == 1 ? (char) buffer[nameStart] : 0;
    }

    private boolean isAt(int from, int to, String name) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            byte b = buffer[from + i];
            boolean same = b == name.charAt(i) || (html && b >= 'A' && b <= 'Z' && b + 32 == name.charAt(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    final boolean starts(String text, int at) {
        return at + text.length() <= limit && isAt(at, at + text.length(), text);
    }

    /** Looks for an attribute of the tag by its name, prefix included; its value is at hand then. */
    final boolean attribute(String name) {
        int at = nameEnd;
        while (nextAttribute(at)) {
            if (isAt(foundStart, foundEnd, name)) {
                return true;
            }
            at = valueEnd + 1;
        }
        return false;
    }

    private boolean nextAttribute(int from) {
        int at = from;
        while (at < attributesEnd && (buffer[at] <= ' ' || buffer[at] == '"' || buffer[at] == '\'')) {
            at++;
        }
        foundStart = at;
        while (at < attributesEnd && buffer[at] != '=' && buffer[at] > ' ') {
            at++;
        }
        foundEnd = at;
        while (at < attributesEnd && (buffer[at] == '=' || buffer[at] <= ' ')) {
            at++;
        }
        if (at >= attributesEnd) {
            return false;
        }
        byte quote = buffer[at] == '"' || buffer[at] == '\'' ? buffer[at] : 0;
        valueStart = quote == 0 ? at : at + 1;
        at = valueStart;
        while (at < attributesEnd && (quote == 0 ? buffer[at] > ' ' : buffer[at] != quote)) {
            at++;
        }
        valueEnd = at;
        return true;
    }

    /** The value of an attribute as text, or null where the tag has none of that name. */
    @Nullable
    final String value(String name) {
        return attribute(name) ? XmlText.of(buffer, valueStart, valueEnd, true) : null;
    }

    /** The same for an attribute with a prefix, whichever it is. */
    @Nullable
    final String valueOfAnyPrefix(String name) {
        int at = nameEnd;
        while (nextAttribute(at)) {
            int own = foundEnd - name.length();
            if (own - 1 > foundStart && buffer[own - 1] == ':' && isAt(own, foundEnd, name)) {
                return XmlText.of(buffer, valueStart, valueEnd, true);
            }
            at = valueEnd + 1;
        }
        return null;
    }

    /** The value of an attribute as a whole number, or {@code otherwise} where it is none. */
    final long number(String name, long otherwise) {
        return attribute(name) ? number(buffer, valueStart, valueEnd, otherwise) : otherwise;
    }

    /** A whole number written in ASCII digits, or {@code otherwise} where it is none. */
    static long number(byte[] bytes, int from, int to, long otherwise) {
        long number = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b < '0' || b > '9' || i - from > 17) {
                return otherwise;
            }
            number = number * 10 + b - '0';
        }
        return to > from ? number : otherwise;
    }

    /** Whether an attribute of a yes-or-no kind is there and says yes. */
    final boolean flag(String name) {
        String value = value(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /**
     * What a sheet's cell says about itself, read in one go as there are many.
     *
     * @param cell takes it
     */
    final void cell(CellTag cell) {
        cell.column = -1;
        cell.style = 0;
        cell.type = 'n';
        int at = nameEnd;
        while (nextAttribute(at)) {
            if (foundEnd - foundStart == 1) {
                switch (buffer[foundStart]) {
                    case 'r' -> cell.column = column(valueStart, valueEnd);
                    case 's' -> cell.style = (int) number(buffer, valueStart, valueEnd, 0);
                    case 't' -> cell.type = type(valueStart, valueEnd);
                    default -> {}
                }
            }
            at = valueEnd + 1;
        }
    }

    /** What a {@code c} tag says: its column from 0 or -1, its style, and {@code n s b e d}, {@code f} for a formula's
     * text or {@code i} for text of its own. */
    static final class CellTag {
        int column;
        int style;
        char type;
    }

    private char type(int from, int to) {
        if (to - from == 1) {
            return (char) buffer[from];
        }
        return isAt(from, to, "str") ? 'f' : isAt(from, to, "inlineStr") ? 'i' : '?';
    }

    private int column(int from, int to) {
        int column = 0;
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            if (b < 'A' || b > 'Z') {
                break;
            }
            column = Math.min(1 << 20, column * 26 + b - 'A' + 1);
        }
        return column - 1;
    }

    /** Whether it is no tag but text that is cut, see {@link XmlScanner#next}. */
    final boolean isNameless() {
        return nameEnd == nameStart;
    }
}
