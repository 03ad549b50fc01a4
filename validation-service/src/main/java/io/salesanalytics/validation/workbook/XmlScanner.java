package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes through XML tag by tag without building anything: a sheet of a million rows costs one buffer. Prefixes of names
 * are passed over, entities other than XML's own five and numeric ones are never expanded, a document type is refused.
 * It checks no more of the syntax than it needs, so it reads the tags of HTML too.
 */
final class XmlScanner implements Closeable {
    /** Longest tag or text between two tags; a cell of a workbook holds 32,767 characters. */
    private static final int MOST_TOKEN = 1 << 22;

    private final InputStream in;
    private final boolean html;
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean ended;
    private long read;

    private int textStart;
    private int textEnd;
    private boolean literal;
    private int nameStart;
    private int nameEnd;
    private int attributesEnd;
    private boolean closing;
    private boolean empty;
    private int valueStart;
    private int valueEnd;

    private XmlScanner(InputStream in, boolean html) {
        this.in = in;
        this.html = html;
    }

    /** Reads XML in UTF-8. */
    static XmlScanner xml(InputStream in) throws IOException {
        XmlScanner scanner = new XmlScanner(in, false);
        if (scanner.has(3) && (scanner.buffer[0] == (byte) 0xFE || scanner.buffer[0] == (byte) 0xFF)) {
            throw new FileRefused(
                    "FILE_DAMAGED", "A part of the workbook is not written in UTF-8.", "Open it and save it again.");
        }
        return scanner;
    }

    /** Reads HTML in UTF-8: comments, scripts and document types are passed over. */
    static XmlScanner html(InputStream in) {
        return new XmlScanner(in, true);
    }

    /**
     * Goes to the next tag; the text before it is at hand then. False at the end of the document.
     *
     * <p>A CDATA section shows as a tag without a name whose text is to be taken as it stands; so does the text before
     * one, before a comment and before an instruction, as what is behind them may belong to it.
     */
    boolean next() throws IOException {
        literal = false;
        textStart = position;
        int at = position;
        while (true) {
            at = find((byte) '<', at);
            if (at < 0) {
                textEnd = limit;
                position = limit;
                return false;
            }
            int ahead = at - textStart;
            has(ahead + 9);
            at = textStart + ahead;
            byte first = at + 1 < limit ? buffer[at + 1] : 0;
            if (first == '!' || first == '?') {
                if (ahead > 0) {
                    return textBefore(at);
                }
                if (starts("<![CDATA[", at)) {
                    return cdata(at);
                }
                at = skip(at);
                textStart = at;
                continue;
            }
            tag(at);
            textEnd = textStart + ahead;
            return true;
        }
    }

    private boolean textBefore(int at) {
        textEnd = at;
        position = at;
        nameStart = nameEnd = attributesEnd = at;
        closing = empty = false;
        return true;
    }

    private boolean cdata(int at) throws IOException {
        textStart = at + 9;
        position = textStart;
        int end = textStart;
        while (true) {
            end = find((byte) ']', end);
            if (end < 0) {
                throw cut();
            }
            int ahead = end - textStart;
            boolean whole = has(ahead + 3);
            end = textStart + ahead;
            if (whole && buffer[end + 1] == ']' && buffer[end + 2] == '>') {
                textEnd = end;
                position = end + 3;
                literal = true;
                nameStart = nameEnd = attributesEnd = position;
                closing = empty = false;
                return true;
            }
            end++;
        }
    }

    /** Passes over a comment, an instruction or a document type; gives where it ends. */
    private int skip(int at) throws IOException {
        boolean comment = starts("<!--", at);
        if (!comment && buffer[at + 1] == '!' && !html) {
            throw new FileRefused(
                    "XML_WITH_ENTITIES",
                    "The workbook declares a document type of its own, which no program for tables writes.",
                    "Open it in Excel or LibreOffice and save it again.");
        }
        textStart = at;
        position = at;
        int from = comment ? 4 : 2;
        while (true) {
            int end = find((byte) '>', textStart + from);
            if (end < 0) {
                throw cut();
            }
            if (!comment || (end - textStart >= 6 && buffer[end - 1] == '-' && buffer[end - 2] == '-')) {
                position = end + 1;
                return position;
            }
            from = end - textStart + 1;
        }
    }

    private void tag(int start) throws IOException {
        int at = start + 1;
        closing = at < limit && buffer[at] == '/';
        at += closing ? 1 : 0;
        int nameAt = at - textStart;
        int end = tagEnd(at);
        while (end < 0) {
            int seen = limit - textStart;
            if (!has(seen + 1)) {
                throw cut();
            }
            end = tagEnd(textStart + nameAt);
        }
        empty = buffer[end - 1] == '/';
        attributesEnd = empty ? end - 1 : end;
        position = end + 1;
        name(textStart + nameAt);
    }

    /** Where the tag ends within the buffer, or -1 where it goes on behind. A value in quotes may hold its sign. */
    private int tagEnd(int from) {
        byte[] bytes = buffer;
        int to = limit;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '>') {
                return i;
            }
            if ((b == '"' || b == '\'') && (!html || bytes[i - 1] == '=')) {
                do {
                    i++;
                } while (i < to && bytes[i] != b);
            }
        }
        return -1;
    }

    private void name(int from) {
        int at = from;
        nameStart = from;
        while (at < attributesEnd) {
            byte b = buffer[at];
            if (b == ':') {
                nameStart = at + 1;
            } else if (b <= ' ') {
                break;
            }
            at++;
        }
        nameEnd = at;
    }

    /** Whether the tag ends an element. */
    boolean closes() {
        return closing;
    }

    /** Whether the tag is an element without content. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether the tag's name, without prefix, is this one. */
    boolean is(String name) {
        return isAt(nameStart, nameEnd, name);
    }

    boolean opens(String name) {
        return !closing && is(name);
    }

    boolean closes(String name) {
        return (closing || empty) && is(name);
    }

    /** The tag's name as one character, 0 where it has more. */
    char shortName() {
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

    private boolean starts(String text, int at) {
        return at + text.length() <= limit && isAt(at, at + text.length(), text);
    }

    /** Looks for an attribute of the tag by its name, prefix included; its value is at hand then. */
    boolean attribute(String name) {
        int at = nameEnd;
        while (nextAttribute(at)) {
            if (isAt(foundStart, foundEnd, name)) {
                return true;
            }
            at = valueEnd + 1;
        }
        return false;
    }

    private int foundStart;
    private int foundEnd;

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
    String value(String name) {
        return attribute(name) ? XmlText.of(buffer, valueStart, valueEnd, true) : null;
    }

    /** The same for an attribute with a prefix, whichever it is. */
    @Nullable
    String valueOfAnyPrefix(String name) {
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
    long number(String name, long otherwise) {
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
    boolean flag(String name) {
        String value = value(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /**
     * What a sheet's cell says about itself, read in one go as there are many.
     *
     * @param cell takes it
     */
    void cell(CellTag cell) {
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

    /** The bytes that {@link #textStart()} and {@link #textEnd()} point into, until the next tag. */
    byte[] bytes() {
        return buffer;
    }

    /** Where the text before the tag begins. */
    int textStart() {
        return textStart;
    }

    int textEnd() {
        return textEnd;
    }

    /** How many bytes have been read so far. */
    long read() {
        return read;
    }

    /** The text before the tag. */
    String text() {
        return XmlText.of(buffer, textStart, textEnd, !literal);
    }

    /** Adds the text before the tag to a cell. */
    void text(SheetRow row) {
        XmlText.append(row, buffer, textStart, textEnd, !literal);
    }

    /** Whether the text before the tag stands for itself, without entities. */
    boolean isPlain() {
        for (int i = textStart; i < textEnd && !literal; i++) {
            if (buffer[i] == '&') {
                return false;
            }
        }
        return true;
    }

    /** Whether it is no tag but text that is cut, see {@link #next}. */
    boolean isNameless() {
        return nameEnd == nameStart;
    }

    /** Where the next tag or the text before it begins in {@link #bytes()}. */
    int position() {
        return position;
    }

    /** Where the bytes end that are at hand. */
    int limit() {
        return limit;
    }

    /** Goes on behind these bytes where they come next and are at hand. */
    boolean passOver(byte[] wanted) {
        int end = position + wanted.length;
        boolean next = end <= limit && Arrays.equals(buffer, position, end, wanted, 0, wanted.length);
        position = next ? end : position;
        return next;
    }

    /** Goes on from an index within the bytes at hand; what is before has been read by the caller. */
    void passTo(int index) {
        position = index;
    }

    /** Where a byte stands next, from an index in the buffer; -1 at the end. Text stays at hand. */
    private int find(byte wanted, int from) throws IOException {
        int ahead = from - textStart;
        while (true) {
            byte[] bytes = buffer;
            for (int i = textStart + ahead; i < limit; i++) {
                if (bytes[i] == wanted) {
                    return i;
                }
            }
            ahead = limit - textStart;
            if (!has(ahead + 1)) {
                return -1;
            }
        }
    }

    /** Whether so many bytes follow from the text's start; what is before may move to the front of the buffer. */
    private boolean has(int count) throws IOException {
        while (textStart + count > limit) {
            if (ended) {
                return false;
            }
            fill();
        }
        return true;
    }

    private void fill() throws IOException {
        if (textStart > 0) {
            System.arraycopy(buffer, textStart, buffer, 0, limit - textStart);
            limit -= textStart;
            position = Math.max(0, position - textStart);
            textStart = 0;
        }
        if (limit == buffer.length) {
            if (limit >= MOST_TOKEN) {
                throw new FileRefused(
                        "CELL_TOO_LONG",
                        "A cell has more than " + MOST_TOKEN + " characters.",
                        "Shorten it and send the file again.");
            }
            buffer = Arrays.copyOf(buffer, limit * 2);
        }
        int n = in.read(buffer, limit, buffer.length - limit);
        ended = n < 0;
        limit += Math.max(n, 0);
        read += Math.max(n, 0);
    }

    private static FileRefused cut() {
        return new FileRefused("FILE_DAMAGED", "A part of the file ends in the middle.", "Open it and save it again.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
